"""Words of the terminal view."""

CATALOGUE = {
    "similar": ("+{count} similar", "+{count} serupa"),
    "summary_of": ("{kept} of {of} sentences, method {method}", "{kept} dari {of} kalimat, metode {method}"),
    "read": ("read {read} articles, cited {cited}", "membaca {read} artikel, mengutip {cited}"),
}
