"""What summaries, briefings, keywords and quotations say."""

from __future__ import annotations

CATALOGUE = {
    "unknown_method": (
        "there is no summary method {method!r}: did you mean {close}? (methods: {methods})",
        "tidak ada metode ringkasan {method!r}: maksud Anda {close}? (metode: {methods})",
    ),
    "bad_budget": (
        "a summary cannot be that long: give --sentences or --words of at least 1, or --percent from 1 to 100",
        "ringkasan tidak bisa sepanjang itu: beri --sentences atau --words paling sedikit 1, atau --percent 1 sampai 100",
    ),
}
