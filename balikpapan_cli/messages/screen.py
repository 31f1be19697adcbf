"""Words of the terminal view."""

CATALOGUE = {
    "similar": ("+{count} similar", "+{count} serupa"),
    "summary_of": (
        "{kept} of {of} {of:sentence|sentences}, method {method}",
        "{kept} dari {of} kalimat, metode {method}",
    ),
    "read": ("read {read} {read:article|articles}, cited {cited}", "membaca {read} artikel, mengutip {cited}"),
}
