"""Words of the terminal view."""

CATALOGUE = {
    "similar": ("+{count} similar", "+{count} serupa"),
    "summary_of": (
        "{kept} of {of} {of:sentence|sentences}, method {method}",
        "{kept} dari {of} kalimat, metode {method}",
    ),
    "read": ("read {read} {read:article|articles}, cited {cited}", "membaca {read} artikel, mengutip {cited}"),
    "read_of": (
        "read {read} of {total} {total:article|articles}, cited {cited}",
        "membaca {read} dari {total} artikel, mengutip {cited}",
    ),
    "read_stories": (
        "read {read} of {total} {total:article|articles}, each story once, cited {cited}",
        "membaca {read} dari {total} artikel, tiap cerita sekali, mengutip {cited}",
    ),
}
