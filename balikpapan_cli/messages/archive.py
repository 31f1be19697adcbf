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
    "out_of_reach": (
        "the index was left as it is, since a source of it cannot be read: {path}: {error}; "
        "bring it back, or name those that are left: balikpapan index --rebuild FOLDER{here}",
        "indeks dibiarkan seperti semula karena salah satu sumbernya tidak dapat dibaca: {path}: {error}; "
        "kembalikan sumber itu, atau sebutkan yang tersisa: balikpapan indeks --rebuild FOLDER{here}",
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
