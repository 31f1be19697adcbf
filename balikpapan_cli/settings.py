"""What holds: flags, then environment, then the project's balikpapan.toml, then the user's config, then defaults.

Owns where each value comes from. A project's file may not name programs (``pager``): it can be somebody else's folder.
"""

from __future__ import annotations

import os

from balikpapan_cli.errors import UsageProblem
from balikpapan_cli.once import cached_property
from balikpapan_cli.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path


PROJECT_FILE = "balikpapan.toml"
MOST = 1_000_000_000
"""The largest number that a setting or an option can have."""
_SHOWN = 60


def whole_number(text: str) -> int:
    """A whole number in ASCII digits, or one that is out of all bounds: what is none, and what has too many digits to be read.

    >>> whole_number("12"), whole_number("-1"), whole_number("²") > MOST, whole_number("9" * 5000) > MOST
    (12, -1, True, True)
    """
    digits = text.removeprefix("-")
    return int(text) if text.isascii() and digits.isdigit() and len(digits) <= len(str(MOST)) else MOST + 1


class Key:
    """A setting: its environment variables in order, its default, what values it can have (any when empty)."""

    __slots__ = ("choices", "default", "environ", "number", "paths", "personal")

    def __init__(
        self,
        environ: tuple[str, ...],
        default: str = "",
        choices: tuple[str, ...] = (),
        *,
        number: bool = False,
        paths: bool = False,
        personal: bool = False,
    ) -> None:
        self.environ = environ
        self.default = default
        self.choices = choices
        self.number = number
        self.paths = paths
        self.personal = personal


METHODS = ("news", "lead", "lexrank", "textrank", "lsa", "luhn", "edmundson", "sumbasic", "kl", "reduction")
"""The methods of ``summary``, which a start does not import (a test holds both together)."""

KEYS: dict[str, Key] = {
    "index": Key(("BALIKPAPAN_INDEX",), paths=True),
    "sources": Key(("BALIKPAPAN_SOURCES",), paths=True),
    "lang": Key(("BALIKPAPAN_LANG",), "auto", ("auto", "id", "en")),
    "color": Key(("BALIKPAPAN_COLOR",), "auto", ("auto", "always", "never")),
    "limit": Key(("BALIKPAPAN_LIMIT",), "10", number=True),
    "sort": Key(("BALIKPAPAN_SORT",), "relevance", ("relevance", "date", "date-", "title", "outlet")),
    "method": Key(("BALIKPAPAN_METHOD",), "news", METHODS),
    "pager": Key(("BALIKPAPAN_PAGER", "PAGER"), "less -FIRX", personal=True),
}
"""Every setting. ``paths`` are relative to the file that names them; ``personal`` ones a project cannot set."""


class Setting(NamedTuple):
    """A value as text and where it came from: an option, a variable, a file, or ``default``."""

    value: str
    origin: str


class Settings:
    """The settings of one run. ``flags`` are filled in once the command line is read."""

    def __init__(self, environ: Mapping[str, str], cwd: str | Path) -> None:
        self.environ = environ
        self.cwd = os.fspath(cwd)
        self.flags: dict[str, str] = {}

    def get(self, key: str) -> Setting:
        """The value that holds, and its origin. Raises UsageProblem when it is not one that the key can have."""
        setting = self._find(key)
        kind = KEYS[key]
        if kind.choices and setting.value not in kind.choices:
            raise UsageProblem(
                "settings.bad_value",
                key=key,
                value=setting.value,
                origin=setting.origin,
                choices=", ".join(kind.choices),
            )
        if kind.number and not 1 <= whole_number(setting.value) <= MOST:
            value = setting.value if len(setting.value) <= _SHOWN else setting.value[:_SHOWN] + "…"
            raise UsageProblem("settings.not_a_number", key=key, value=value, origin=setting.origin, most=MOST)
        return setting

    def text(self, key: str) -> str:
        """The value that holds."""
        return self.get(key).value

    def number(self, key: str) -> int:
        """The value that holds, of a key whose values are whole numbers."""
        return int(self.get(key).value)

    def language(self) -> str:
        """``en`` or ``id``: the setting, or with ``auto`` the locale's language."""
        lang = self._find("lang").value
        if lang in ("en", "id"):
            return lang
        locale = next((v for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (v := self.environ.get(name))), "")
        return (
            "id" if locale.lower().startswith(("id_", "id.", "in_")) or locale.lower() in ("id", "indonesian") else "en"
        )

    def _find(self, key: str) -> Setting:
        if value := self.flags.get(key):
            return Setting(value, f"--{key}")
        for name in KEYS[key].environ:
            if value := self.environ.get(name, ""):
                return Setting(value, name)
        for path, values in self._files:
            if key in values:
                return Setting(values[key], path)
        return Setting(self._default_index() if key == "index" else KEYS[key].default, "default")

    def _default_index(self) -> str:
        here = os.path.join(self.cwd, "index")
        return "index" if os.path.isdir(here) else os.path.join(self.data_folder, "index")

    @cached_property
    def _files(self) -> list[tuple[str, dict[str, str]]]:
        candidates = (os.path.join(folder, PROJECT_FILE) for folder in _upwards(self.cwd))
        project = next(filter(os.path.isfile, candidates), None)
        user = os.path.join(self.config_folder, "config.toml")
        found = [(project, False)] if project else []
        if os.path.isfile(user):
            found.append((user, True))
        return [(path, _read(path, own=user, personal=personal)) for path, personal in found]

    # -- the user's folders (XDG Base Directory Specification)

    @property
    def config_folder(self) -> str:
        """Where the user's ``config.toml`` is."""
        return self._folder("XDG_CONFIG_HOME", ".config")

    @property
    def data_folder(self) -> str:
        """Where the index is when nothing else says."""
        return self._folder("XDG_DATA_HOME", ".local/share")

    @property
    def state_folder(self) -> str:
        """Where the last search and the saved ones are kept."""
        return self._folder("XDG_STATE_HOME", ".local/state")

    @property
    def searches_folder(self) -> str:
        """Where saved searches are kept."""
        return os.path.join(self.state_folder, "searches")

    def _folder(self, variable: str, below_home: str) -> str:
        base = self.environ.get(variable, "")
        if not base.startswith("/"):  # the specification: a relative path is to be ignored
            base = f"{self.environ.get('HOME') or os.path.expanduser('~')}/{below_home}"
        return os.path.join(base, "balikpapan")


def _upwards(folder: str) -> Iterator[str]:
    """A folder, the one that holds it, and so on."""
    yield folder
    while (above := os.path.dirname(folder)) != folder:
        yield (folder := above)


def _read(path: str, *, own: str, personal: bool) -> dict[str, str]:
    from difflib import get_close_matches
    from pathlib import Path
    from tomllib import TOMLDecodeError, loads

    try:
        content = loads(Path(path).read_text(encoding="utf-8"))
    except (TOMLDecodeError, UnicodeDecodeError, OSError, RecursionError) as error:
        raise UsageProblem("settings.unreadable", path=path, error=str(error)) from error
    values: dict[str, str] = {}
    for key, value in content.items():
        if key not in KEYS:
            if near := get_close_matches(key, KEYS, n=1):
                raise UsageProblem("settings.unknown_key_close", key=key, path=path, close=near[0])
            raise UsageProblem("settings.unknown_key", key=key, path=path, keys=", ".join(KEYS))
        if KEYS[key].personal and not personal:
            raise UsageProblem("settings.personal_key", key=key, path=path, own=own)
        items = [str(item) for item in value] if isinstance(value, list) else [str(value)]
        if any("\0" in item for item in items):
            raise UsageProblem("settings.unreadable", path=path, error=f"{key}: U+0000")
        if KEYS[key].paths:
            try:
                items = [str(Path(path).parent / Path(item).expanduser()) for item in items]
            except RuntimeError as error:
                raise UsageProblem("settings.no_home", path=path, key=key, value=", ".join(items)) from error
        values[key] = "\n".join(items)
    return values
