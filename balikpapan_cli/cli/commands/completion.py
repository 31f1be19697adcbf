"""``completion``: what a shell loads to complete on TAB."""

from __future__ import annotations

from pathlib import Path

from balikpapan_cli.cli import FOUND
from balikpapan_cli.cli.flags import Verb, argument
from balikpapan_cli.cli.options import General
from balikpapan_cli.errors import UsageProblem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from balikpapan_cli.cli.session import Session

SHELLS = ("bash", "zsh", "fish")
_SCRIPTS = Path(__file__).parents[1] / "shell"


class Completion(Verb, General):
    """The completion script of a shell."""

    shell: str = argument("SHELL", choices=SHELLS)

    def run(self, session: Session) -> int:
        shell = self.shell or Path(session.environ.get("SHELL", "")).name
        if shell not in SHELLS:
            raise UsageProblem("cli.which_shell", shells=", ".join(SHELLS))
        session.sink.write((_SCRIPTS / f"balikpapan.{shell}").read_text(encoding="utf-8"))
        return FOUND
