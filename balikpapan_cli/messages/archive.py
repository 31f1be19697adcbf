"""Messages about articles of an archive, how they are named, and where they come from."""

CATALOGUE = {
    "unknown_id": (
        "no article has the id {id}; find ids with: balikpapan search WORDS",
        "tidak ada artikel dengan id {id}; cari id dengan: balikpapan cari KATA",
    ),
    "ambiguous_id": (
        "{count} articles have an id that begins with {id} ({ids}, …); type more of it",
        "{count} artikel ber-id dengan awalan {id} ({ids}, …); ketik lebih panjang",
    ),
    "sources_lost": (
        "the list of sources of {index} is damaged too; name them: balikpapan index --rebuild FOLDER{here}",
        "daftar sumber {index} ikut rusak; sebutkan sumbernya: balikpapan indeks --rebuild FOLDER{here}",
    ),
    "sources_forgotten": (
        "the list of sources was damaged: only those just named are known now; name others as well, if there were any: "
        "balikpapan index FOLDER{here}",
        "daftar sumber rusak: kini hanya yang baru disebut yang dikenal; sebutkan juga yang lain, bila ada: "
        "balikpapan indeks FOLDER{here}",
    ),
    "out_of_reach": (
        "the index was left as it is, since a source of it cannot be read: {path}: {error}; "
        "bring it back, or give up what is gone: balikpapan index --rebuild --prune{here}",
        "indeks dibiarkan seperti semula karena salah satu sumbernya tidak dapat dibaca: {path}: {error}; "
        "kembalikan sumber itu, atau lepaskan yang hilang: balikpapan indeks --rebuild --prune{here}",
    ),
    "lost": (
        "{count} {count:article|articles} that {count:is|are} in no file (for example, from standard input) could not be read and "
        "{count:is|are} lost{names}",
        "{count} artikel yang tidak ada di berkas mana pun (dari masukan standar, misalnya) tidak terbaca dan hilang{names}",
    ),
    "uncounted": (
        "the list of what the index held cannot be read: {count} {count:article|articles} from standard input "
        "{count:was|were} found and taken over; whether there were more is not known",
        "daftar isi indeks lama tidak terbaca: {count} artikel dari masukan standar ditemukan dan dipertahankan; "
        "tidak diketahui apakah ada yang lain",
    ),
    "no_sources": (
        "nothing to index: name a file or a folder of articles, as in: balikpapan index FOLDER{here}",
        "tidak ada yang diindeks: sebutkan berkas atau folder artikel, misalnya: balikpapan indeks FOLDER{here}",
    ),
    "empty": (
        "no article was found in {sources}; see which files are read with: balikpapan index --help",
        "tidak ada artikel di {sources}; lihat jenis berkas yang dibaca dengan: balikpapan indeks --help",
    ),
    "void": (
        "{sources}: empty, there is nothing to read",
        "{sources}: kosong, tidak ada yang dibaca",
    ),
    "bad_request": (
        "a search is sorted by one of {sorts}, and limit, offset and snippets are 0 or more",
        "pencarian diurutkan menurut salah satu dari {sorts}, dan limit, offset, snippets paling sedikit 0",
    ),
    "negative": (
        "{name} is {value}, and must be 0 or more",
        "{name} bernilai {value}, padahal paling sedikit 0",
    ),
    "bad_glob": (
        "{glob!r} is no pattern for names: in brackets the lesser character comes first, as in '[a-z]*.txt'",
        "{glob!r} bukan pola nama: dalam kurung siku karakter yang lebih awal di depan, misalnya '[a-z]*.txt'",
    ),
    "no_such_source": (
        "there is no file or folder {path}",
        "tidak ada berkas atau folder {path}",
    ),
    "within_index": (
        "{path} cannot be a source: nothing in the folder of the index ({index}) is read as an article; "
        "give the index a folder of its own, as in: --index FOLDER",
        "{path} tidak bisa menjadi sumber: tidak ada yang dibaca sebagai artikel di folder indeks ({index}); "
        "beri indeks folder tersendiri, misalnya: --index FOLDER",
    ),
    "unreadable": (
        "{path}: {error}",
        "{path}: {error}",
    ),
    "unreadable_several": (
        "{path}: {error} (and {more} more that cannot be read)",
        "{path}: {error} (dan {more} lagi yang tidak terbaca)",
    ),
    "failed": (
        "nothing could be indexed; {path}: {error}",
        "tidak ada yang dapat diindeks; {path}: {error}",
    ),
}
