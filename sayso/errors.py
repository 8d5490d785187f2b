"""Everything Sayso raises on purpose.

SaysoError
├── CaptureError        bytes could not be obtained or are not what they claim
├── DocumentError       bytes arrived but hold no report Sayso can read
│   ├── NoArticleText   nothing, or next to nothing, to read
│   │   └── EmptyReport     not one character
│   ├── NotTheReport    a page in the report's place: a wall, a video
│   └── NotEnglish      the report is in another language
├── ReadingError        the reader could not run, or its output broke an invariant
├── ExportError         what was found cannot be written in the form asked for
├── RecordError         the record refused: not there, full, locked, another schema, unknown id
└── AnnotationError     people's labels do not fit their text, or are in no shape Sayso knows

Each carries the facts as attributes, a sentence for people as its message, and
a ``remedy``: what to do next. One bad report never ends a run: whoever loops over
reports catches SaysoError, sets that report aside with its reason, and goes on. A bug
is not a SaysoError and still raises.
"""

from typing import Literal, Self

# Why a report was set aside: the values of ``reason`` in a line of ``sayso read --set-aside``. What
# each means stands in ``sayso/vocabulary.py``.
Reason = Literal[
    "not found", "not opened", "own output", "other kind", "binary", "encoding", "too long",
    "bad line", "unreadable", "empty", "no text", "consent wall", "paywall", "video page",
    "not English", "reading",
]  # fmt: skip


class SaysoError(Exception):
    """Something a person can act on: ``str(error)`` says what, ``remedy`` what to do."""

    remedy = ""
    #: One or two words for the reason, stable, for programs: "not English", "no text". A report
    #: is set aside with a ``Reason``.
    reason = "error"


class CaptureError(SaysoError):
    """Bytes could not be obtained, or are not what they claim to be.

    reason: "unreadable" where no other says it.
    """

    reason = "unreadable"

    def __init__(
        self, where: str, found: str, remedy: str = "", *, reason: Reason = "unreadable"
    ) -> None:
        self.where, self.found, self.reason = where, found, reason
        if remedy:
            self.remedy = remedy
        super().__init__(f"{where}: {found}")


class DocumentError(SaysoError):
    """The bytes arrived, but hold no report that Sayso can read."""

    reason = "document"


class NoArticleText(DocumentError):
    """Next to nothing to read: nothing but titles, notices and menus, or not one character."""

    reason = "no text"
    remedy = "Open the file: if the report's words are there, check its encoding and field names."

    def __init__(self, where: str, kept: int, needed: int, *, found: str = "") -> None:
        self.where, self.kept, self.needed = where, kept, needed
        found = found or f"found {kept} characters of article text, need {needed}"
        super().__init__(f"{where}: {found}")


class EmptyReport(NoArticleText):
    """Not one character but white space. found: what is empty, where it is not the whole."""

    reason = "empty"
    remedy = "Save the report's text in it and read it again, or leave it out."

    def __init__(self, where: str, found: str = "is empty", remedy: str = "") -> None:
        if remedy:
            self.remedy = remedy
        super().__init__(where, 0, 1, found=found)


class NotTheReport(DocumentError):
    """A page that stands in the report's place: a consent wall, a paywall's stub, a video's page.

    ``reason`` is one of "consent wall", "paywall" and "video page".
    """

    def __init__(self, where: str, found: str, *, reason: Reason, remedy: str) -> None:
        self.where, self.reason, self.remedy = where, reason, remedy
        super().__init__(f"{where}: {found}")

    @classmethod
    def consent(cls, where: str) -> Self:
        return cls(
            where,
            "a page that asks for consent, not the report behind it",
            reason="consent wall",
            remedy="Open the page in a browser, answer what it asks, and save it again.",
        )

    @classmethod
    def paywall(cls, where: str, kept: int) -> Self:
        return cls(
            where,
            f"the opening of a report that has to be paid for ({kept} characters), not the report",
            reason="paywall",
            remedy="Log in to the outlet, save the whole page, and read that.",
        )

    @classmethod
    def video(cls, where: str, kept: int) -> Self:
        return cls(
            where,
            f"the page of a video with {kept} characters of text, not a report",
            reason="video page",
            remedy="If the outlet has a transcript, save that as text and read it.",
        )


class NotEnglish(DocumentError):
    """The report is in a language the reader was not trained on."""

    reason = "not English"
    remedy = "Give Sayso an English version of the report; other languages are set aside for now."

    def __init__(self, where: str, language: str) -> None:
        self.where, self.language = where, language
        super().__init__(f"{where}: the report is in {language}; Sayso reads English")


class ReadingError(SaysoError):
    """The reader could not run, or what it said broke an invariant."""

    reason = "reading"

    def __init__(self, found: str, remedy: str = "") -> None:
        if remedy:
            self.remedy = remedy
        super().__init__(found)


class ExportError(SaysoError):
    """What was found cannot be written in the form that was asked for."""

    reason = "export"

    def __init__(self, found: str, remedy: str = "") -> None:
        if remedy:
            self.remedy = remedy
        super().__init__(found)


class RecordError(SaysoError):
    """The record could not be opened, asked or written to. where: its file or address."""

    reason = "record"

    def __init__(self, where: str, found: str, remedy: str = "") -> None:
        self.where, self.found = where, found
        if remedy:
            self.remedy = remedy
        super().__init__(f"{where}: {found}")


class AnnotationError(SaysoError):
    """People's labels do not fit their text, or come in a shape Sayso does not know.

    where: "FILE:LINE", or the file or folder where there is no one line.
    others: what else is wrong with the same labels, so that all can be mended at once.
    """

    reason = "annotations"

    def __init__(self, where: str, found: str, remedy: str = "") -> None:
        self.where, self.found = where, found
        self.others: tuple[AnnotationError, ...] = ()
        if remedy:
            self.remedy = remedy
        super().__init__(f"{where}: {found}")
