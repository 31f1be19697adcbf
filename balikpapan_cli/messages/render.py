"""What output can go wrong with: formats, fields, templates, a stream that takes no more."""

CATALOGUE = {
    "stdout_closed": (
        "cannot write: standard output is closed",
        "tidak dapat menulis: keluaran standar tertutup",
    ),
    "stdout_failed": (
        "cannot write to standard output: {reason}",
        "tidak dapat menulis ke keluaran standar: {reason}",
    ),
    "unknown_format": (
        "unknown format {format!r}{hint}; formats: {formats}, or a template such as '{{date}} {{title}}'",
        "format {format!r} tidak dikenal{hint}; format: {formats}, atau templat seperti '{{date}} {{title}}'",
    ),
    "format_for_articles": (
        "format {format} is for verbs that answer with articles; here: {formats}, or a template",
        "format {format} untuk perintah yang menjawab dengan artikel; di sini: {formats}, atau templat",
    ),
    "unknown_field": (
        "no field {field!r} here{hint}; fields: {fields}",
        "tidak ada kolom {field!r} di sini{hint}; kolom: {fields}",
    ),
    "bad_template": (
        "template {template!r} has a brace that is not closed; write {{{{ and }}}} for braces themselves",
        "templat {template!r} punya kurung kurawal yang tidak ditutup; tulis {{{{ dan }}}} untuk kurung itu sendiri",
    ),
    "did_you_mean": (" (did you mean {word}?)", " (maksud Anda {word}?)"),
}
