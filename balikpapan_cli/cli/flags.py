"""Options and arguments as data: the one declaration that parsing, help, manual and completion are made from.

A verb is a class; its options are annotated class attributes made by ``flag`` and ``argument``; shared options are
inherited (``options.py``). What an option is for is said in the catalogue, ``messages/help.py``, under its name.
"""

from __future__ import annotations

from balikpapan_cli.errors import UsageProblem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, ClassVar

    from balikpapan_cli.cli.session import Session

_NONE: Any = object()


class Flag:
    """One option, or one positional argument when it has no ``names``.

    ``convert`` turns the typed text into the value and raises a Problem when it cannot; ``words`` names what completes
    it (``choices``, ``outlets``, ``places``, ``ids``, ``saved``, ``files``, ``folders``); ``setting`` is what holds when it
    is not given.
    """

    __slots__ = (
        *("attribute", "choices", "convert", "default", "group", "many", "metavar", "names", "required", "setting"),
        "words",
    )

    def __init__(
        self,
        names: tuple[str, ...],
        metavar: str,
        default: object,
        *,
        group: str,
        many: bool = False,
        choices: tuple[str, ...] = (),
        convert: Callable[[str], object] | None = None,
        words: str = "",
        required: bool = False,
        setting: str = "",
    ) -> None:
        self.names = names
        self.metavar = metavar
        self.default = default
        self.group = group
        self.many = many
        self.choices = choices
        self.convert = convert
        self.words = words or ("choices" if choices else "")
        self.required = required
        self.setting = setting
        self.attribute = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self.attribute = name

    @property
    def switch(self) -> bool:
        """Whether it is on or off and takes no value."""
        return bool(self.names) and not self.metavar

    @property
    def long(self) -> str:
        """The name to speak of it by: the long option, or the metavar of an argument."""
        return max(self.names, key=len) if self.names else self.metavar

    def value(self, text: str) -> Any:
        """What the typed text stands for. Raises a Problem when it is none of what it may be."""
        if text in ("", "=") and self.group == "filters" and self.many:  # a name, from a variable that is not set
            raise UsageProblem("cli.empty_value", option=self.long)
        if self.convert is not None:
            return self.convert(text)
        if not self.choices or text in self.choices or (text and self.attribute == "format"):
            return text  # templates: render.formats judges
        from balikpapan_cli.render.formats import did_you_mean

        hint, choices = did_you_mean(text, self.choices), ", ".join(self.choices)
        raise UsageProblem("cli.unknown_choice", option=self.long, value=text, hint=hint, choices=choices)


def flag(*names: str, metavar: str = "", default: object = _NONE, group: str = "verb", **more: Any) -> Any:
    """Declare an option. Without a metavar it is a switch; with ``many`` its value is a tuple."""
    if default is _NONE:
        default = () if more.get("many") else ("" if metavar else False)
    return Flag(names, metavar, default, group=group, **more)


def argument(metavar: str, **more: Any) -> Any:
    """Declare a positional argument; with ``many`` its value is a tuple."""
    return Flag((), metavar, () if more.get("many") else "", group="arguments", **more)


class Verb:
    """A verb of the command line: its options as attributes, what it does as ``run``, which returns the exit status.

    ``kind`` names the records that it answers with (``render.records.FIELDS``), if it does.
    """

    kind: ClassVar[str] = ""

    def run(self, session: Session) -> int:
        raise NotImplementedError

    @classmethod
    def flags(cls) -> tuple[Flag, ...]:
        """Every option and argument, those of the verb itself first, then the shared ones."""
        own: dict[str, Flag] = {}
        for owner in cls.__mro__:
            for value in vars(owner).values():
                if isinstance(value, Flag):
                    own.setdefault(value.attribute, value)
        return tuple(own.values())

    @classmethod
    def of(cls, values: dict[str, Any]) -> Verb:
        """An instance with these values; what is missing or None has its default."""
        verb = cls()
        for each in cls.flags():
            value = values.get(each.attribute)
            setattr(verb, each.attribute, each.default if value is None or value == () else value)
        return verb
