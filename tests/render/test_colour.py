"""The order of what decides about colour."""

from __future__ import annotations

import pytest

from balikpapan_cli.render.colour import wants_colour

XTERM = {"TERM": "xterm-256color"}


@pytest.mark.parametrize(
    ("choice", "environ", "terminal", "colour"),
    [
        ("auto", XTERM, True, True),
        ("auto", XTERM, False, False),
        ("always", XTERM | {"NO_COLOR": "1"}, False, True),
        ("never", XTERM | {"FORCE_COLOR": "1"}, True, False),
        ("auto", XTERM | {"NO_COLOR": "1"}, True, False),
        ("auto", XTERM | {"NO_COLOR": ""}, True, True),
        ("auto", XTERM | {"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
        ("auto", XTERM | {"FORCE_COLOR": "1"}, False, True),
        ("auto", XTERM | {"FORCE_COLOR": "0"}, True, False),
        ("auto", {"TERM": "dumb", "FORCE_COLOR": "1"}, False, True),
        ("auto", {"TERM": "dumb"}, True, False),
        ("auto", {}, True, False),
    ],
)
def test_colour(choice: str, environ: dict[str, str], terminal: bool, colour: bool) -> None:
    assert wants_colour(choice, environ, terminal=terminal) is colour
