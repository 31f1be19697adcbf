"""What help says: every verb, option, environment variable and exit status, in English and Indonesian.

The examples are in ``examples.py``. Help pages, the manual, completion and the tests of the documentation read both; braces
are written as they are.
"""

TAGLINE = (
    "A newsroom's memory in a terminal: search, read and summarize folders of Indonesian news articles.",
    "Ingatan ruang redaksi di terminal: cari, baca, dan ringkas kumpulan artikel berita Indonesia.",
)

LABELS: dict[str, tuple[str, str]] = {
    "usage": ("Usage", "Pemakaian"),
    "alias": ("Also called", "Nama lain"),
    "options": ("OPTIONS", "OPSI"),
    "verb_metavar": ("VERB", "PERINTAH"),
    "examples": ("Examples", "Contoh"),
    "default": ("default", "bawaan"),
    "setting": ("{value}, or the setting {key}", "{value}, atau pengaturan {key}"),
    "more": (
        "Help on a verb: balikpapan VERB --help. All of it: balikpapan man.",
        "Bantuan perintah: balikpapan PERINTAH --help. Selengkapnya: balikpapan man.",
    ),
    "statuses": ("Exit status", "Status keluar"),
    "environment": ("Environment", "Lingkungan"),
    "files": ("Files", "Berkas"),
    # groups of verbs
    "find": ("Find", "Mencari"),
    "read": ("Read", "Membaca"),
    "look": ("Look over the whole", "Melihat keseluruhan"),
    "archive": ("The archive", "Arsip"),
    "shell": ("The shell", "Shell"),
    # groups of options
    "arguments": ("Arguments", "Argumen"),
    "verb": ("Options", "Opsi"),
    "filters": ("Which articles", "Artikel yang mana"),
    "output": ("Output", "Keluaran"),
    "general": ("General", "Umum"),
}

VERBS: dict[str, tuple[str, str]] = {
    "search": ("ranked articles for a query", "artikel yang cocok, yang terbaik lebih dulu"),
    "related": ("articles about the same things as one", "artikel tentang hal yang sama"),
    "show": ("articles to read, clean, with their metadata", "artikel untuk dibaca, bersih, dengan keterangannya"),
    "summarize": ("extractive summaries, verbatim and cited", "ringkasan dari kalimat aslinya"),
    "brief": (
        "one briefing over all that matches, every sentence cited",
        "satu taklimat dari semua yang cocok, dengan sumbernya",
    ),
    "new": ("what a saved search has not shown before", "yang belum pernah ditampilkan pencarian tersimpan"),
    "browse": ("search and read in a full-screen view", "mencari dan membaca dalam tampilan layar penuh"),
    "verify": (
        "check the quotations and figures of a draft against the archive",
        "memeriksa kutipan dan angka sebuah naskah terhadap arsip",
    ),
    "timeline": ("how coverage rose and fell, and its peaks", "naik turunnya pemberitaan dan puncaknya"),
    "compare": ("what each outlet says that the others do not", "apa yang hanya dikatakan tiap media"),
    "keywords": ("what sets an article apart from the archive", "kata yang membedakan artikel dari seisi arsip"),
    "quotes": ("who said what: attributed direct speech", "siapa berkata apa: kutipan langsung"),
    "facets": (
        "how many articles by outlet, place, month, person, organisation",
        "jumlah artikel per media, tempat, bulan, tokoh, lembaga",
    ),
    "glossary": ("the acronyms of the archive and what they stand for", "singkatan di arsip dan kepanjangannya"),
    "index": ("build the index or bring it up to date", "membangun atau memutakhirkan indeks"),
    "stats": ("what is in the archive", "apa isi arsip"),
    "doctor": ("check the index for damage, and mend it", "memeriksa kerusakan indeks dan memulihkannya"),
    "config": ("every setting, its value and where it comes from", "semua pengaturan, nilai, dan asalnya"),
    "completion": ("what a shell loads to complete on TAB", "pelengkapan tombol TAB untuk shell"),
    "man": ("the manual page", "halaman manual"),
}

ABOUT: dict[str, tuple[str, str]] = {
    "search": (
        'Words find their relatives too (pembangunan, membangun); all words first, then any. Also: "a phrase", AND OR NOT,'
        " title: body: outlet: place: person: date:, banjir*, yokohama~, -word (put the query in quotes then); '*' is every"
        " article, all at once in a pipe. On a terminal hits are numbered: @3 names the third one in other verbs. In a pipe: id, date, outlet and"
        " title, separated by tabs.",
        'Kata juga menemukan kerabatnya (pembangunan, membangun); semua kata lebih dulu, lalu sebagian. Juga: "sebuah frasa",'
        " AND OR NOT, judul: isi: media: tempat: tokoh: tanggal:, banjir*, yokohama~, -kata (beri tanda kutip pada kueri); '*'"
        " berarti semua artikel, sekaligus dalam pipa. Di terminal hasil diberi nomor: @3 berarti hasil ketiga bagi perintah lain. Dalam pipa: id,"
        " tanggal, media, dan judul, dipisah tab.",
    ),
    "show": (
        "Names articles by id, by the beginning of an id, by @3 (third hit of the last search), by file, or by - (ids, paths or"
        " text from standard input). On a terminal the words of the last search are highlighted and a pager opens when the text"
        " does not fit.",
        "Artikel disebut dengan id, awal id, @3 (hasil ketiga pencarian terakhir), berkas, atau - (id, berkas, atau teks dari"
        " masukan standar). Di terminal kata pencarian terakhir disorot dan pager dibuka bila teks tidak muat.",
    ),
    "summarize": (
        "Sentences are the article's own, in its order. One budget: --sentences (3 when none is given), --words or --percent."
        " In a pipe each summary is one line.",
        "Kalimat diambil utuh dari artikel, menurut urutannya. Satu takaran: --sentences (3 bila tidak disebut), --words atau"
        " --percent. Dalam pipa tiap ringkasan satu baris.",
    ),
    "index": (
        "Reads text, Markdown, HTML, JSON, JSON lines, CSV, TSV, feeds, mail and WARC, also packed, and folders of them. Without a"
        " source it reads those of the last time again; only what changed is read anew. Articles whose file is gone are"
        " removed, but those of a folder that is gone or has lost all its files only with --prune: its disk may not be mounted.",
        "Membaca teks, Markdown, HTML, JSON, JSON lines, CSV, TSV, feed, surel, dan WARC, juga yang dimampatkan, beserta foldernya. Tanpa"
        " sumber, yang terakhir dipakai dibaca lagi; hanya yang berubah diolah ulang. Artikel yang berkasnya hilang dihapus;"
        " bila folder atau semua berkasnya hilang, hanya dengan --prune, karena mungkin cakramnya belum terpasang.",
    ),
    "new": (
        "search QUERY --save NAME keeps a search and which index it asks; new NAME prints, newest first, the articles it matches that new has not"
        " printed before, and marks them as seen. The status is 1 when there are none, so one cron line makes an alert.",
        "search KUERI --save NAMA menyimpan pencarian beserta indeksnya; new NAMA menampilkan, terbaru dulu, artikel cocok yang belum pernah"
        " ditampilkan new, lalu menandainya. Statusnya 1 bila tidak ada, jadi satu baris cron menjadi peringatan.",
    ),
    "verify": (
        "A quotation is found when the archive has it word for word (case and punctuation aside, … for words left out) and not"
        " from somebody else than the draft names, a figure when it stands with the same unit in a sentence about the same thing:"
        " 65,8% is 65,8 persen, 8.000 is 8000, but 50 KK is not 50 jiwa and 50 dead are not 50 displaced. A near match shows a"
        " word diff, [-draft-] {+archive+}, or the same figure with other words around it. The status is 1 unless all is found.",
        "Kutipan ditemukan bila ada di arsip kata demi kata (huruf besar dan tanda baca diabaikan, … untuk kata yang dilewati)"
        " dan bukan dari orang lain daripada yang disebut naskah, angka bila ada dengan satuan yang sama dalam kalimat tentang"
        " hal yang sama: 65,8% sama dengan 65,8 persen, tetapi 50 KK bukan 50 jiwa dan 50 tewas bukan 50 mengungsi. Yang hampir"
        " sama menampilkan beda kata, [-naskah-] {+arsip+}, atau angka yang sama dengan kata lain di sekitarnya. Statusnya 1 kecuali semua ditemukan.",
    ),
    "timeline": (
        "By day, week, month or year as the span of dates suggests, or as --by says; --by outlet draws the outlets one below the"
        " other. The peaks are lettered, and each letter has the headline that speaks for it. In a pipe: start of the bin, count, and id and title of"
        " the headline; json and csv for charts.",
        "Per hari, minggu, bulan, atau tahun menurut rentang tanggalnya, atau menurut --by; --by outlet menggambar tiap media"
        " satu baris. Puncak diberi huruf, dan tiap huruf judul yang mewakilinya. Dalam pipa: awal kurun, jumlah, id dan judul; json dan"
        " csv untuk grafik.",
    ),
    "compare": (
        "Terms are ranked by weighted log-odds (Monroe, Colaresi and Quinn 2008), with the number of articles that use them;"
        " sentences are verbatim and cited; one that another outlet prints in nearly the same words is left out. Where copies of one"
        " story differ only in a figure, each figure is shown with the number of copies that print it.",
        "Istilah diurutkan dengan log-odds berbobot (Monroe, Colaresi, dan Quinn 2008) beserta jumlah artikelnya; kalimat diambil"
        " utuh dengan sumbernya, dan tak satu pun yang hampir sama di media lain. Bila salinan satu cerita berbeda angka, tiap angka"
        " ditampilkan beserta jumlah salinan yang memuatnya.",
    ),
    "browse": (
        "Results come as you type; the article stands beside them. Needs the package textual: pip install 'textual>=5,<9'.",
        "Hasil muncul saat mengetik; artikelnya di sebelahnya. Perlu paket textual: pip install 'textual>=5,<9'.",
    ),
    "config": (
        "What holds is the option, else the environment, else balikpapan.toml here or in a folder above, else"
        " ~/.config/balikpapan/config.toml, else the default. Keys of these files: index (folder), sources (list of paths),"
        " lang (id, en, auto), color (auto, always, never), limit (number of hits), sort, method (of summaries), and in your"
        " own file pager (a command). As in: limit = 20",
        "Yang berlaku: opsi, lalu lingkungan, lalu balikpapan.toml di sini atau di folder di atasnya, lalu"
        " ~/.config/balikpapan/config.toml, lalu bawaan. Kunci di berkas itu: index (folder), sources (daftar jalur), lang (id,"
        " en, auto), color (auto, always, never), limit (jumlah hasil), sort, method (ringkasan), dan di berkas Anda sendiri"
        " pager (sebuah perintah). Misalnya: limit = 20",
    ),
    "completion": (
        "Load it from the file your shell reads at start; see the examples.",
        "Muat dari berkas yang dibaca shell saat mulai; lihat contoh.",
    ),
}

OPTIONS: dict[str, tuple[str, str]] = {
    # arguments
    "search.query": ("words to look for; several are one query", "kata yang dicari; beberapa kata menjadi satu kueri"),
    "articles": (
        "ids or beginnings of ids, @3, files, or - for standard input",
        "id atau awal id, @3, berkas, atau - untuk masukan standar",
    ),
    "sources": (
        "files and folders of articles, or - for standard input",
        "berkas dan folder artikel, atau - untuk masukan standar",
    ),
    "words_of_query": (
        "words that choose the articles; all of them when none",
        "kata pemilih artikel; semua bila kosong",
    ),
    # search
    "limit": ("at most N of them", "paling banyak N"),
    "page": ("the Nth page of hits", "halaman hasil ke-N"),
    "sort": ("in this order; date- is newest first", "menurut urutan ini; date- berarti terbaru dulu"),
    "exact": ("words as they are written only: no relatives, no synonyms", "hanya kata persis seperti ditulis"),
    "all": (
        "every article of a story, not one with the others behind it",
        "semua artikel sebuah cerita, tidak dilipat jadi satu",
    ),
    "quotes.all": (
        "repeat a quotation for every article that has it",
        "ulangi sebuah kutipan untuk tiap artikel yang memuatnya",
    ),
    "count": ("only the number of articles that match", "hanya jumlah artikel yang cocok"),
    "explain": ("how the query was read and scored", "bagaimana kueri dibaca dan dinilai"),
    "snippets": ("up to N passages a hit", "sampai N cuplikan tiap hasil"),
    "save": (
        "save the query under this name; an error if another query has that name",
        "simpan kueri dengan nama ini; galat bila kueri lain sudah memakainya",
    ),
    "queries": (
        "one query a line from FILE or -; one JSON object a line comes out",
        "satu kueri per baris dari FILE atau -; keluar satu objek JSON per baris",
    ),
    # reading
    "original": ("the text before it was cleaned", "teks sebelum dibersihkan"),
    "no_pager": ("never open a pager", "jangan buka pager"),
    "sentences": ("this many sentences", "sekian kalimat"),
    "words": ("about this many words", "sekitar sekian kata"),
    "percent": ("about this share of the words", "sekitar sekian persen kata"),
    "method": ("how sentences are chosen", "cara memilih kalimat"),
    "query": ("the articles that match QUERY", "artikel yang cocok dengan QUERY"),
    "markdown": ("as Markdown with footnotes", "sebagai Markdown dengan catatan kaki"),
    "speaker": (
        "only what this person said; with - only in the articles that standard input lists",
        "hanya ucapan tokoh ini; dengan - hanya dalam artikel dari masukan standar",
    ),
    "by": ("by these, separated by commas", "menurut ini, dipisah koma"),
    "brief.by": (
        "one section per period, each with at least one sentence even if that exceeds --words",
        "satu bagian per kurun, masing-masing paling sedikit satu kalimat meski melampaui --words",
    ),
    "brief.query": ("words that choose the articles", "kata pemilih artikel"),
    "related.article": (
        "an id or the beginning of one, @3, a file, or -",
        "sebuah id atau awalnya, @3, berkas, atau -",
    ),
    "acronym": ("only these", "hanya ini"),
    # coverage
    "saved": ("a saved search", "pencarian tersimpan"),
    "listing": ("every saved search", "semua pencarian tersimpan"),
    "forget": ("drop this saved search", "hapus pencarian tersimpan ini"),
    "keep": ("do not mark them as seen", "jangan tandai sudah dilihat"),
    "new.limit": ("only the N newest; the others stay unseen", "hanya N terbaru; sisanya tetap belum dilihat"),
    "draft": (
        "a file in any format that index reads, or - for standard input",
        "berkas dalam format apa pun yang dibaca index, atau - untuk masukan standar",
    ),
    "bad_only": ("only what was not found as it stands", "hanya yang tidak ditemukan persis"),
    "timeline.by": (
        "a unit of time, outlet, or both, as in week,outlet",
        "satuan waktu, outlet, atau keduanya: week,outlet",
    ),
    "peaks": ("the headlines of at most N peaks", "judul paling banyak N puncak"),
    "height": ("the plot is this many lines high", "tinggi grafik dalam baris"),
    "outlets": ("show the N outlets with the most articles", "tampilkan N media dengan artikel terbanyak"),
    "terms": ("at most N terms an outlet", "paling banyak N istilah per media"),
    "figures": (
        "at most N figures on which copies of one story disagree",
        "paling banyak N angka yang berbeda antarsalinan satu cerita",
    ),
    "compare.sentences": ("at most N sentences an outlet", "paling banyak N kalimat per media"),
    "most": ("read the N best matches", "baca N artikel yang paling cocok"),
    # index
    "include": ("only files whose name or path matches", "hanya berkas yang nama atau jalurnya cocok"),
    "exclude": ("no files whose name or path matches", "tanpa berkas yang nama atau jalurnya cocok"),
    "map": ("which column is which field, as in title=judul", "kolom mana untuk apa, misalnya title=judul"),
    "rebuild": (
        "read all sources anew, named or of the last time",
        "baca ulang semua sumber, yang disebut dan yang terakhir dipakai",
    ),
    "dry_run": ("only say what would change", "hanya katakan apa yang akan berubah"),
    "prune": (
        "remove the articles of folders that are empty or gone, too",
        "hapus juga artikel dari folder yang kini kosong atau hilang",
    ),
    "strict": ("exit 2 when any file could not be read", "status 2 bila ada berkas tak terbaca"),
    "wait": ("wait this long when another run holds the index", "tunggu selama ini bila indeks sedang dipakai"),
    "workers": (
        "processes that read at the same time, 0 for none but this one (default: as many as pay)",
        "proses yang membaca serentak, 0 untuk proses ini saja (bawaan: sebanyak yang berguna)",
    ),
    "max_file_size": (
        "leave out files that hold more text, as in 512M",
        "lewati berkas yang lebih besar, misalnya 512M",
    ),
    "repair": (
        "build a damaged index again from its sources and from what is whole of it",
        "bangun lagi indeks yang rusak dari sumbernya dan dari bagiannya yang utuh",
    ),
    "shell": ("which shell", "shell yang mana"),
    # filters
    "outlet": (
        "of this outlet, by a part of its name ('=detik.com': by all of it); several times: any of them",
        "dari media ini, cukup sebagian namanya ('=detik.com': seluruhnya); berulang: salah satunya",
    ),
    "place": ("from this place", "dari tempat ini"),
    "person": ("naming this person", "menyebut tokoh ini"),
    "org": ("naming this organisation", "menyebut lembaga ini"),
    "since": ("from then on: 2025-05, 'Mei 2025', '3 bulan lalu'", "sejak: 2025-05, 'Mei 2025', '3 bulan lalu'"),
    "until": ("up to then, inclusive", "sampai, termasuk hari itu"),
    # output
    "format": ("{choices}, or a template such as '{template}'", "{choices}, atau templat seperti '{template}'"),
    "fields": (
        "only these fields, separated by commas; of: {fields}",
        "hanya kolom ini, dipisah koma; dari: {fields}",
    ),
    "no_header": ("no line of field names in csv and tsv", "tanpa baris nama kolom pada csv dan tsv"),
    "csv_safe": ("csv that no spreadsheet takes for formulas", "csv yang tidak dianggap rumus oleh lembar sebar"),
    "null": ("end records with NUL, for xargs -0", "akhiri rekaman dengan NUL, untuk xargs -0"),
    # general
    "index": ("where the index is", "tempat indeks"),
    "trust_index": ("read an index that belongs to somebody else", "baca indeks milik orang lain"),
    "lang": ("language of messages and dates", "bahasa pesan dan tanggal"),
    "color": ("when to colour", "kapan memakai warna"),
    "quiet": ("no counts, hints or progress", "tanpa hitungan, saran, atau kemajuan"),
    "help": ("this page", "halaman ini"),
    "version": ("the version", "versi"),
}

STATUSES: dict[int, tuple[str, str]] = {
    0: ("found or done", "ditemukan atau selesai"),
    1: (
        "nothing matched; with verify, not all of it found",
        "tidak ada yang cocok; pada verify, tidak semuanya ditemukan",
    ),
    2: (
        "wrong usage, bad query, unreadable input or index",
        "salah pakai, kueri keliru, masukan atau indeks tak terbaca",
    ),
    130: ("interrupted", "dihentikan"),
}

ENVIRONMENT: dict[str, tuple[str, str]] = {
    "BALIKPAPAN_INDEX": ("where the index is", "tempat indeks"),
    "BALIKPAPAN_SOURCES": (
        "what index reads when nothing is named, one path a line",
        "sumber bila tidak disebut, satu per baris",
    ),
    "BALIKPAPAN_LANG": ("id or en", "id atau en"),
    "BALIKPAPAN_COLOR": ("auto, always or never", "auto, always atau never"),
    "BALIKPAPAN_LIMIT": ("how many hits", "jumlah hasil"),
    "BALIKPAPAN_SORT": ("order of hits", "urutan hasil"),
    "BALIKPAPAN_METHOD": ("method of summaries", "metode ringkasan"),
    "BALIKPAPAN_PAGER": (
        "pager of what does not fit the screen; cat for none",
        "pager untuk yang tidak muat di layar; cat berarti tanpa pager",
    ),
    "BALIKPAPAN_TRACEBACK": ("1 shows where a fault of the program is", "1 menunjukkan letak kesalahan program"),
    "SHELL": (
        "which shell completion is for, when it is not said",
        "shell yang dimaksud completion bila tidak disebut",
    ),
    "PAGER": ("pager, after BALIKPAPAN_PAGER", "pager, setelah BALIKPAPAN_PAGER"),
    "NO_COLOR": ("never colour when not empty", "tanpa warna bila tidak kosong"),
    "FORCE_COLOR": ("colour in pipes too; 0 for never", "warna juga dalam pipa; 0 berarti tidak"),
    "TERM": ("dumb means no colour", "dumb berarti tanpa warna"),
    "PWD": ("the current folder, when the system cannot say", "folder sekarang, bila sistem tidak tahu"),
    "COLUMNS": ("width of the terminal", "lebar terminal"),
    "LC_ALL": ("language, before LC_MESSAGES and LANG", "bahasa, sebelum LC_MESSAGES dan LANG"),
    "LC_MESSAGES": ("language, before LANG", "bahasa, sebelum LANG"),
    "LANG": ("language", "bahasa"),
    "HOME": ("the user's folder", "folder pengguna"),
    "XDG_CONFIG_HOME": ("folder of balikpapan/config.toml", "folder balikpapan/config.toml"),
    "XDG_DATA_HOME": ("folder of balikpapan/index", "folder balikpapan/index"),
    "XDG_STATE_HOME": ("folder of the last search and saved searches", "folder pencarian terakhir dan tersimpan"),
}

FILES: dict[str, tuple[str, str]] = {
    "./balikpapan.toml": (
        "settings of a project, here or in a folder above; paths in it are relative to it",
        "pengaturan proyek, di sini atau di folder di atasnya; jalur di dalamnya relatif terhadapnya",
    ),
    "~/.config/balikpapan/config.toml": ("your own settings", "pengaturan Anda sendiri"),
    "~/.local/share/balikpapan/index": (
        "the index when nothing else says and there is no ./index",
        "indeks bila tidak ditentukan dan tidak ada ./index",
    ),
    "~/.local/state/balikpapan": ("the last search and saved searches", "pencarian terakhir dan yang tersimpan"),
}
