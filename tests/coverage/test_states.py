"""States: which of the words that say what happened belongs to which figure."""

from __future__ import annotations

import pytest

from balikpapan_cli.coverage.counted import counted
from balikpapan_cli.coverage.figures import figures
from balikpapan_cli.coverage.states import FAR, states, steps


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sebanyak 12 orang tewas dan 30 orang luka-luka.", ["dead", "injured"]),
        ("Sebanyak 12 orang tewas, 30 orang luka.", ["dead", "injured"]),
        ("Banjir menewaskan 12 orang dan melukai 30 orang.", ["dead", "injured"]),
        ("Tewas 12 orang, mengungsi 3.000 orang.", ["dead", "displaced"]),
        ("Dilaporkan 12 korban meninggal dunia.", ["dead"]),
        ("Sebanyak 200 pasien di rumah sakit.", [""]),
        ("Gempa 5 kali menewaskan 12 orang.", ["", "dead"]),  # whom it killed stands after it
        ("Laba naik 5 persen, ekspor turun 7 persen.", ["up", "down"]),
    ],
)
def test_the_state_of_a_figure(text: str, names: list[str]) -> None:
    found, told = figures(text), [s for s in states(text, 0, len(text)) if s.field in ("fate", "direction")]
    nearest = []
    for figure in found:
        noun = counted(text, figure)
        others = [other for other in found if other != figure]
        far = steps(text, told, figure, noun.end if noun else figure.end, others)
        near = sorted((count, name) for (_, name), (count, _) in far.items() if count < FAR)
        nearest.append(near[0][1] if near else "")
    assert nearest == names


def test_a_state_knows_where_it_stands() -> None:
    text = "Banjir menewaskan 12 orang; 30 orang selamat, ucapan selamat datang."
    assert [text[s.start : s.end] for s in states(text, 0, len(text))] == ["menewaskan", "selamat"]
    assert states(text, 10, 60)[0].start > 10
