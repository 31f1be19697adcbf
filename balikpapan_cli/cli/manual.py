"""The manual page in roff (man(7) macros), made from the same declarations and catalogue as help."""

from __future__ import annotations

from balikpapan_cli import __version__, messages
from balikpapan_cli.cli import help as pages
from balikpapan_cli.cli.verbs import GROUPS, VERBS
from balikpapan_cli.messages import help as said
from balikpapan_cli.messages.examples import EXAMPLES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


def manual() -> str:
    """The whole page, in the current language."""
    return "".join(f"{line}\n" for line in _page())


def _page() -> Iterator[str]:
    yield f'.TH BALIKPAPAN 1 "" "balikpapan {__version__}" ""'
    yield ".SH NAME"
    yield f"balikpapan \\- {_roff(_said(said.TAGLINE))}"
    yield ".SH SYNOPSIS"
    yield f".B balikpapan\n.I {_roff(pages.label('verb_metavar'))}\n[{_roff(pages.label('options'))}]"
    yield f".SH {_title('examples')}"
    yield from _examples("")
    for group in GROUPS:
        for entry in VERBS:
            if entry.group == group:
                yield from _verb(entry.name)
    yield f".SH {_title('statuses')}"
    yield from (line for status, text in said.STATUSES.items() for line in _item(str(status), _said(text)))
    yield f".SH {_title('environment')}"
    yield from (line for name, text in said.ENVIRONMENT.items() for line in _item(name, _said(text)))
    yield f".SH {_title('files')}"
    yield from (line for name, text in said.FILES.items() for line in _item(name, _said(text)))


def _verb(name: str) -> Iterator[str]:
    entry = next(entry for entry in VERBS if entry.name == name)
    verb = entry.load()
    yield f".SH {_roff(' '.join((name, *entry.aliases))).upper()}"
    yield f".B {_roff(pages.usage(entry, verb))}\n.PP\n{_roff(pages.about_verb(name))}."
    if name in said.ABOUT:
        yield f".PP\n{_roff(_said(said.ABOUT[name]))}"
    yield from _examples(name)
    for flag in verb.flags():
        yield from _item(pages.spelled(flag).strip(), pages.about_flag(name, flag))


def _examples(verb: str) -> Iterator[str]:
    for command, *comments in EXAMPLES.get(verb, ()):
        yield f".PP\n{_roff(comments[messages.language() == 'id'])}:\n.PP\n.RS\n.EX\n{_roff(pages.in_language(command))}\n.EE\n.RE"


def _item(term: str, text: str) -> Iterator[str]:
    yield f".TP\n.B {_roff(term)}\n{_roff(text)}"


def _title(name: str) -> str:
    return _roff(pages.label(name)).upper()


def _said(entry: tuple[str, str]) -> str:
    return entry[messages.language() == "id"]


def _roff(text: str) -> str:
    """``text`` with what roff would act on made literal."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("`", "\\(ga")
    escaped = escaped.replace('"', "\\(dq").replace("^", "\\(ha").replace("~", "\\(ti")
    return "\\&" + escaped if escaped.startswith(".") else escaped
