"""Messages of timeline, compare, new and verify."""

CATALOGUE = {
    # saved searches
    "saved_bad_name": (
        "{name!r} cannot name a saved search: use letters, digits, dots, dashes and underscores, as in: banjir-2026",
        "{name!r} tidak bisa menjadi nama: pakai huruf, angka, titik, tanda hubung, garis bawah, misalnya: banjir-2026",
    ),
    "saved_none": (
        "there is no saved search {name!r}, nor any other; make one with: balikpapan search QUERY --save {name}",
        "belum ada pencarian tersimpan {name!r} maupun yang lain; buat dengan: balikpapan cari KATA --save {name}",
    ),
    "saved_unknown": (
        "there is no saved search {name!r}; there are: {names}",
        "tidak ada pencarian tersimpan {name!r}; yang ada: {names}",
    ),
    "saved_unknown_close": (
        "there is no saved search {name!r}; did you mean {close}? See them all with: balikpapan new --list",
        "tidak ada pencarian tersimpan {name!r}; maksudnya {close}? Lihat semua dengan: balikpapan baru --list",
    ),
    "saved_taken": (
        "{name} is another search already: {query}; choose another name, or drop that one and what it has shown first: "
        "balikpapan new --forget {name}",
        "{name} sudah menjadi nama pencarian lain: {query}; pilih nama lain, atau hapus dulu yang itu beserta catatannya: "
        "balikpapan baru --forget {name}",
    ),
    "saved_damaged": (
        "the saved search {name} cannot be read ({error}): mend or delete {path}",
        "pencarian tersimpan {name} tidak terbaca ({error}): perbaiki atau hapus {path}",
    ),
    "saved_list_empty": (
        "no saved searches yet; make one with: balikpapan search QUERY --save NAME",
        "belum ada pencarian tersimpan; buat dengan: balikpapan cari KATA --save NAMA",
    ),
    "forgotten": ("forgotten: {name}", "dilupakan: {name}"),
    "new_none": (
        "nothing new in {name}: all that match have been seen ({seen})",
        "tidak ada yang baru di {name}: semua yang cocok sudah dilihat ({seen})",
    ),
    "new_some": ("{count} new in {name}", "{count} baru di {name}"),
    "new_kept": (
        "{count} new in {name}, left as unseen (--keep)",
        "{count} baru di {name}, tetap dianggap belum dilihat (--keep)",
    ),
    "new_no_name": (
        "which saved search? As in: balikpapan new NAME; see them with: balikpapan new --list",
        "pencarian tersimpan yang mana? Misalnya: balikpapan baru NAMA; lihat semua dengan: balikpapan baru --list",
    ),
    # timeline
    "by_two_units": (
        "--by {value} names two units of time: take one, as in: --by week,outlet",
        "--by {value} menyebut dua satuan waktu: pilih satu, misalnya: --by week,outlet",
    ),
    "timeline_undated": (
        "without a date, and so not in the plot: {count}",
        "tidak bertanggal, jadi tidak ada di grafik: {count}",
    ),
    "timeline_closing": (
        "{first} to {last}, by {unit}; articles: {total}",
        "{first} sampai {last}, per {unit}; artikel: {total}",
    ),
    "timeline_merged": ("one column of the plot is {size} {units}", "satu kolom grafik adalah {size} {units}"),
    "timeline_scales": (
        "each outlet on its own scale; ≤ is its busiest column",
        "tiap media berskala sendiri; ≤ kolom teramainya",
    ),
    "units_day": ("days", "hari"),
    "units_week": ("weeks", "minggu"),
    "units_month": ("months", "bulan"),
    "units_year": ("years", "tahun"),
    "timeline_coarser": (
        "too many bins by {asked}: shown by {unit}",
        "terlalu banyak batang per {asked}: ditampilkan per {unit}",
    ),
    "unit_day": ("day", "hari"),
    "unit_week": ("week", "minggu"),
    "unit_month": ("month", "bulan"),
    "unit_year": ("year", "tahun"),
    "no_outlet": ("(no outlet)", "(tanpa media)"),
    "articles": ("{count} {count:article|articles}", "{count} artikel"),
    # compare
    "compare_one": (
        "only one outlet writes about {query!r}: there is nothing to compare it with",
        "hanya satu media yang menulis tentang {query!r}: tidak ada bandingannya",
    ),
    "compare_one_chosen": (
        "--outlet leaves one outlet that writes about {query!r}, and {count} more {count:does|do}: name another one too, or leave --outlet out",
        "--outlet menyisakan satu media yang menulis tentang {query!r}, padahal masih ada {count} lagi: sebut satu lagi, atau tanpa --outlet",
    ),
    "compare_closing": (
        "read {read} of {total} {total:article|articles}, cited {cited}",
        "{read} dari {total} artikel dibaca, {cited} dikutip",
    ),
    "compare_left_out": (
        "{count} more {count:outlet was|outlets were} read; see one with --outlet, or more with --outlets N",
        "{count} media lain juga dibaca; lihat dengan --outlet, atau lebih banyak dengan --outlets N",
    ),
    "copies_disagree": (
        "copies of what is cited have other figures: {figures}; compare shows where",
        "salinan dari yang dikutip memuat angka lain: {figures}; letaknya ditunjukkan oleh bandingkan",
    ),
    "compare_unsaid": (
        "{count} more {count:figure|figures} on which copies of one story disagree; see more with --figures N",
        "{count} angka lain juga berbeda antarsalinan satu cerita; lihat lebih banyak dengan --figures N",
    ),
    "compare_disagree": (
        "Copies of one story disagree",
        "Salinan satu cerita berbeda angka",
    ),
    "compare_others": ("{count} elsewhere", "{count} di media lain"),
    "compare_nothing_own": ("nothing that the others do not say", "tidak ada yang tidak dikatakan media lain"),
    # verify
    "verify_no_claims": (
        "no quotation and no figure in {name}: nothing to check",
        "tidak ada kutipan maupun angka di {name}: tidak ada yang diperiksa",
    ),
    "verify_no_draft": (
        "which draft? Give a file, or - for text from standard input: balikpapan verify draft.txt",
        "naskah yang mana? Beri berkas, atau - untuk teks dari masukan standar: balikpapan periksa naskah.txt",
    ),
    "verify_unreadable": ("cannot read the draft {path}: {error}", "naskah {path} tidak terbaca: {error}"),
    "verify_closing": (
        "{found} found, {near} nearly, {missing} not found, of {total} checked",
        "{found} ditemukan, {near} hampir, {missing} tidak ditemukan, dari {total} yang diperiksa",
    ),
    "status_found": ("found", "ada"),
    "status_near": ("nearly", "hampir"),
    "status_missing": ("not found", "tidak ada"),
    "line": ("line {line}", "baris {line}"),
}
