"""What the command line says of itself: usage, counts, hints."""

CATALOGUE = {
    "unknown_verb": (
        "there is no verb {verb!r}{hint}; verbs: balikpapan --help; to search for it: balikpapan search {words}",
        "tidak ada perintah {verb!r}{hint}; daftar perintah: balikpapan --help; untuk mencarinya: balikpapan cari {words}",
    ),
    "unknown_option": (
        "there is no option {option}{hint}; see: {page}, or put -- before words that begin with a dash",
        "tidak ada opsi {option}{hint}; lihat: {page}, atau taruh -- di depan kata yang diawali tanda hubung",
    ),
    "missing_value": (
        "{option} needs a value after it; see: {page}",
        "{option} perlu nilai sesudahnya; lihat: {page}",
    ),
    "related_one": (
        "several articles were named; this is about the first, {id}: for each of them, xargs -n 1 balikpapan related",
        "beberapa artikel disebut; ini tentang yang pertama, {id}: untuk setiap artikel, xargs -n 1 balikpapan terkait",
    ),
    "no_verb": (
        "name a verb, as in: balikpapan search banjir; see them all with: {page}",
        "sebutkan perintahnya, misalnya: balikpapan cari banjir; lihat semua dengan: {page}",
    ),
    "empty_value": (
        "{option} was given nothing: is it a variable that is not set?",
        "{option} diberi nilai kosong: apakah variabelnya belum diisi?",
    ),
    "no_value": (
        "{option} takes no value; see: {page}",
        "{option} tidak memakai nilai; lihat: {page}",
    ),
    "too_many": (
        "there is no place for {words}; see: {page}",
        "tidak ada tempat untuk {words}; lihat: {page}",
    ),
    "missing_argument": (
        "{name} is missing; see: {page}",
        "{name} belum disebut; lihat: {page}",
    ),
    "star": (
        "these {count} words are the names of all files here: if you typed *, the shell put them in its place; write '*'",
        "{count} kata ini nama semua berkas di folder ini: bila Anda mengetik *, shell menggantinya; tulislah '*'",
    ),
    "usage": (
        "{error}; see: {page}",
        "{error}; lihat: {page}",
    ),
    "unknown_choice": (
        "{option} cannot be {value!r}{hint}; it can be: {choices}",
        "{option} tidak bisa {value!r}{hint}; yang bisa: {choices}",
    ),
    "not_a_number": (
        "{option} needs a whole number from {least} to {most}, not {value!r}",
        "{option} perlu bilangan bulat dari {least} sampai {most}, bukan {value!r}",
    ),
    "no_memory": (
        "there is not enough memory for this; the index is as it was; leave huge files out with --max-file-size",
        "memori tidak cukup untuk ini; indeks tetap seperti semula; lewati berkas raksasa dengan --max-file-size",
    ),
    "internal": (
        "this is a fault of balikpapan itself ({kind}: {error}); please report it; BALIKPAPAN_TRACEBACK=1 shows where",
        "ini kesalahan balikpapan sendiri ({kind}: {error}); mohon laporkan; BALIKPAPAN_TRACEBACK=1 menunjukkan tempatnya",
    ),
    "no_query": (
        "nothing to search for: give words, as in: balikpapan search banjir; every article: balikpapan search '*'",
        "tidak ada yang dicari: beri kata, misalnya: balikpapan cari banjir; semua artikel: balikpapan cari '*'",
    ),
    "no_articles": (
        "name an article: an id, @3 (third hit of the last search), a file, or - for ids or text from standard input",
        "sebutkan artikel: id, @3 (hasil ketiga pencarian terakhir), berkas, atau - untuk id atau teks dari masukan standar",
    ),
    "no_last_search": (
        "{name} names a hit of the last search, and there is none yet; search first: balikpapan search WORDS",
        "{name} adalah hasil pencarian terakhir, dan belum ada pencarian; cari dulu: balikpapan cari KATA",
    ),
    "no_such_hit": (
        "there is no {name}: the last search ({query}) listed @{first} to @{last}",
        "tidak ada {name}: pencarian terakhir ({query}) menampilkan @{first} sampai @{last}",
    ),
    "other_index": (
        "{name} is of the last search ({query}), which was in {index}; add --index {quoted}, or search here first",
        "{name} dari pencarian terakhir ({query}), yang di indeks {index}; tambahkan --index {quoted}, atau cari di sini dulu",
    ),
    "built_first": (
        "no index yet: built one from {source} ({articles} {articles:article|articles}) in {index}",
        "belum ada indeks: dibuat dari {source} ({articles} artikel) di {index}",
    ),
    "closing": (
        "{shown} of {total} in {ms} ms",
        "{shown} dari {total} dalam {ms} md",
    ),
    "closing_filled": ("{shown} articles in {ms} ms", "{shown} artikel dalam {ms} md"),
    "closing_read": ("read: balikpapan show @{n}{here}", "baca: balikpapan baca @{n}{here}"),
    "closing_more": ("more: --page {page}", "berikutnya: --page {page}"),
    "nothing": ("nothing matches {query}", "tidak ada yang cocok dengan {query}"),
    "past_the_end": (
        "there is no page {page}: the last one is {last}; see it with: --page {last}",
        "tidak ada halaman {page}: yang terakhir {last}; lihat dengan: --page {last}",
    ),
    "try": ("did you mean: {queries}", "mungkin maksud Anda: {queries}"),
    "synced": (
        "+ {added} added  ~ {changed} changed  - {removed} removed  = {unchanged} unchanged  ! {failed} failed"
        " ({total} {total:article|articles} in {index}, {seconds} s)",
        "+ {added} baru  ~ {changed} berubah  - {removed} hilang  = {unchanged} tetap  ! {failed} gagal"
        " ({total} artikel di {index}, {seconds} d)",
    ),
    "dry_run": ("nothing was written (--dry-run)", "tidak ada yang ditulis (--dry-run)"),
    "duplicates": ("; {count} {count:double|doubles} left out", "; {count} kembar tidak diulang"),
    "not_read": ("{path}: {error}", "{path}: {error}"),
    "not_a_percentage": (
        "--percent needs a share above 0 and up to 100, not {value!r}",
        "--percent perlu angka di atas 0 sampai 100, bukan {value!r}",
    ),
    "not_a_pair": (
        "--map needs FIELD=COLUMN, as in --map title=judul, not {value!r}",
        "--map perlu FIELD=COLUMN, misalnya --map title=judul, bukan {value!r}",
    ),
    "not_a_size": (
        "--max-file-size needs bytes, with K, M or G if you like, as in 512M, not {value!r}",
        "--max-file-size perlu bita, boleh dengan K, M atau G, misalnya 512M, bukan {value!r}",
    ),
    "one_budget": (
        "give one of --sentences, --words and --percent, not several",
        "beri satu saja dari --sentences, --words, dan --percent",
    ),
    "query_or_articles": (
        "name articles or give --query, one of the two",
        "sebutkan artikel atau beri --query, salah satunya",
    ),
    "filters_without_query": (
        "{options} chooses among the articles of a query: give --query in place of articles ('*' for all of them)",
        "{options} memilih di antara artikel sebuah kueri: beri --query sebagai ganti artikel ('*' untuk semuanya)",
    ),
    "queries_alone": (
        "--queries answers each line of its file in JSON lines; it cannot be given with: {what}",
        "--queries menjawab tiap baris berkasnya dalam baris JSON; tidak bisa bersama: {what}",
    ),
    "count_alone": (
        "--count answers with a number, or with -f json; it cannot be given with: {what}",
        "--count menjawab dengan angka, atau dengan -f json; tidak bisa bersama: {what}",
    ),
    "not_together": (
        "{one} and {other} cannot be given together",
        "{one} dan {other} tidak bisa diberikan bersama",
    ),
    "stdin_empty": (
        "nothing came on standard input",
        "tidak ada apa-apa di masukan standar",
    ),
    "which_shell": (
        "which shell? one of: {shells}, as in: balikpapan completion bash",
        "shell yang mana? salah satu dari: {shells}, misalnya: balikpapan pelengkapan bash",
    ),
    "saved": (
        "saved as {name}; what is new since: balikpapan new {name}",
        "disimpan sebagai {name}; yang baru sejak ini: balikpapan baru {name}",
    ),
    "saved_elsewhere": (
        "{name} asks the index in {index} from now on, no longer that in {before}",
        "{name} sejak ini mencari di indeks {index}, bukan lagi di {before}",
    ),
    "healthy": ("no damage in {index}", "tidak ada kerusakan di {index}"),
    "damaged": (
        "{count} damaged in {index}; mend it with: balikpapan doctor --repair{here}",
        "{count} rusak di {index}; pulihkan dengan: balikpapan dokter --repair{here}",
    ),
    "repaired": ("built {index} again: {total} {total:article|articles}", "{index} dibangun lagi: {total} artikel"),
}
