"""The examples that help gives of every verb: a command, and what it is for in English and in Indonesian. A test parses all."""

EXAMPLES: dict[str, tuple[tuple[str, str, str], ...]] = {
    "": (
        ("balikpapan index seeds", "take in a folder of articles", "masukkan satu folder artikel"),
        ("balikpapan search kabel udara", "the best matches", "yang paling cocok"),
        ("balikpapan show @1", "read the first of them", "baca yang pertama"),
        ("balikpapan summarize @1 --words 50", "its gist", "intisarinya"),
        ("balikpapan search pasokan cabai -f ids | balikpapan summarize -", "the gist of all", "intisari semuanya"),
    ),
    "search": (
        ("balikpapan search kerja sama yokohama", "the ten best", "sepuluh terbaik"),
        (
            "balikpapan search 'kabel -udara' --outlet KOTAKU",
            "without a word, from one outlet",
            "tanpa satu kata, dari satu media",
        ),
        ("balikpapan search cabai --since 'Mei 2025' --sort date-", "newest first", "terbaru dulu"),
        ("balikpapan search '*' -f '{date} {title}'", "every article, by a template", "semua artikel, dengan templat"),
        ("balikpapan search mas\\'ud -f json | jq '.hits[].title'", "for other programs", "untuk program lain"),
    ),
    "show": (
        ("balikpapan show @1", "the first hit of the last search", "hasil pertama pencarian terakhir"),
        ("balikpapan show seeds/003_887421b70d38527d.txt", "a file, clean", "sebuah berkas, bersih"),
        ("balikpapan search cabai -f ids | balikpapan show - -f md-cite", "citations", "sitiran"),
    ),
    "summarize": (
        ("balikpapan summarize @1 --sentences 2", "two sentences", "dua kalimat"),
        ("balikpapan summarize --query 'industri kreatif' --words 40", "of what matches", "dari yang cocok"),
        (
            "balikpapan summarize - --method lexrank < seeds/000_9f1893d3eda5334a.txt",
            "of any text",
            "dari teks apa pun",
        ),
    ),
    "new": (
        ("balikpapan search banjir --save banjir", "keep a search", "simpan pencarian"),
        ("balikpapan new banjir", "what has come since", "yang baru sejak itu"),
        ("balikpapan new banjir -f '{title}' && notify", "an alert", "peringatan"),
        ("balikpapan new --list", "every saved search", "semua pencarian tersimpan"),
    ),
    "verify": (
        ("balikpapan verify draft.txt", "every quotation and figure", "semua kutipan dan angka"),
        ("pbpaste | balikpapan verify - --bad-only", "only what is amiss", "hanya yang bermasalah"),
        ("balikpapan verify draft.txt -f csv > check.csv", "for a spreadsheet", "untuk lembar sebar"),
    ),
    "timeline": (
        ("balikpapan timeline banjir", "its course and peaks", "naik turun dan puncaknya"),
        ("balikpapan timeline banjir --by week,outlet", "outlet by outlet", "media demi media"),
        ("balikpapan timeline '*' --by month -f csv > chart.csv", "for a chart", "untuk grafik"),
    ),
    "compare": (
        ("balikpapan compare kabel udara", "outlet by outlet", "media demi media"),
        ("balikpapan compare banjir --outlet KOTAKU --outlet Prokal", "two of them", "dua di antaranya"),
    ),
    "browse": (("balikpapan browse cabai", "start with these results", "mulai dengan hasil ini"),),
    "index": (
        ("balikpapan index seeds", "a folder", "sebuah folder"),
        ("balikpapan index", "the same sources again", "sumber yang sama lagi"),
        ("balikpapan index berita.csv --map title=judul --map body=isi_berita", "a table", "sebuah tabel"),
    ),
    "related": (
        ("balikpapan related @1", "of the first hit of the last search", "dari hasil pertama pencarian terakhir"),
        ("balikpapan related @1 -n 3 -f '{date} {outlet} {title}'", "three, by a template", "tiga, dengan templat"),
    ),
    "brief": (
        ("balikpapan brief kerja sama --words 80", "in eighty words", "dalam delapan puluh kata"),
        ("balikpapan brief balikpapan --by month --since 2025", "month by month", "bulan demi bulan"),
        ("balikpapan brief kabel udara --markdown > taklimat.md", "with footnotes", "dengan catatan kaki"),
    ),
    "keywords": (
        ("balikpapan keywords @1", "of one article", "dari satu artikel"),
        ("balikpapan keywords --query 'industri kreatif' -n 5", "of all that match", "dari semua yang cocok"),
    ),
    "quotes": (
        ("balikpapan quotes rahmad", "what one person said", "ucapan satu tokoh"),
        ("balikpapan quotes --query cabai --since 2025 -f csv", "a table of all speakers", "tabel semua pembicara"),
    ),
    "facets": (
        ("balikpapan facets", "of the whole archive", "dari seisi arsip"),
        ("balikpapan facets banjir --by person,org -n 5", "whom articles on floods name", "siapa dalam berita banjir"),
    ),
    "glossary": (
        ("balikpapan glossary", "all of them", "semuanya"),
        ("balikpapan glossary MICE IKN", "some", "beberapa"),
    ),
    "stats": (
        ("balikpapan stats", "how much, from when to when", "berapa banyak, dari kapan sampai kapan"),
        ("balikpapan stats -f tsv | grep articles", "for a script", "untuk skrip"),
    ),
    "doctor": (
        ("balikpapan doctor", "check every byte", "periksa setiap bita"),
        ("balikpapan doctor --repair", "build it again when it is damaged", "bangun lagi bila rusak"),
    ),
    "config": (
        ("balikpapan config", "what holds, and why", "apa yang berlaku, dan mengapa"),
        ("balikpapan config -f json", "for a script", "untuk skrip"),
    ),
    "completion": (
        ("source <(balikpapan completion bash)", "in ~/.bashrc", "di ~/.bashrc"),
        ("source <(balikpapan completion zsh)", "in ~/.zshrc, after compinit", "di ~/.zshrc, setelah compinit"),
        ("balikpapan completion fish > ~/.config/fish/completions/balikpapan.fish", "once", "sekali saja"),
    ),
    "man": (
        ("balikpapan man", "read it", "membacanya"),
        ("balikpapan man > balikpapan.1", "keep it for man(1)", "menyimpannya untuk man(1)"),
    ),
}
