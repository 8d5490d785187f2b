"""A report of our own and one statement after another as a coder would mark them."""

from sayso.measures.coded import CodedReport, CodedStatement
from sayso.model import Capture, Span

TEXT = (
    "Orla Venn said the pass was open. “Bring chains,” she told drivers.\r\n"
    "The road office denied that it had closed the pass 🚧.\r\n"
)


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def coded(
    content: str,
    *,
    cue: str = "",
    speaker: str = "",
    name: str = "s1",
    form: str | None = None,
    act: str | None = None,
    actor: str | None = None,
    text: str = TEXT,
) -> CodedStatement:
    """Several parts of a content are parted by " … "."""
    return CodedStatement(
        name=name,
        cue=(span(cue, text),) if cue else (),
        speakers=(span(speaker, text),) if speaker else (),
        content=tuple(span(part, text) for part in content.split(" … ")),
        form=form,
        act=act,
        actor=actor,
    )


def report(*statements: CodedStatement, text: str = TEXT, name: str = "pass.txt") -> CodedReport:
    return CodedReport(Capture(where=name, text=text), statements)


SAID = coded("the pass was open", cue="said", speaker="Orla Venn", name="E1")
TOLD = coded("Bring chains,", cue="told", speaker="she", name="E2")
DENIED = coded("that it had closed the pass", cue="denied", speaker="The road office", name="E3")
