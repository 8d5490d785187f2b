"""The labels a coder may give a statement: which are known, and which count as the same."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import get_args

from sayso.errors import AnnotationError
from sayso.model import Form
from sayso.vocabulary import closed_list

_ARTICLE = re.compile(r"^(?:the|an?) ")

FORMS: tuple[str, ...] = get_args(Form)


def form_of(value: str, where: str) -> str | None:
    """A form as a coder wrote it; None for an empty field. AnnotationError for any other."""
    form = value.strip().lower()
    if form and form not in FORMS:
        raise AnnotationError(where, f"there is no form “{value}”", f"Forms: {', '.join(FORMS)}.")
    return form or None


def act_of(value: str) -> str | None:
    """An act as a coder wrote it, known or not; None for an empty field."""
    return value.strip().lower() or None


def unknown_acts(acts: Iterable[str | None]) -> list[str]:
    """Those that Sayso has no such word for, each once: it can never agree with them."""
    known = closed_list("acts").terms
    return sorted({act for act in acts if act is not None and act not in known})


def actor_of(value: str) -> str | None:
    """An actor's name as a coder wrote it, white space folded; None for an empty field."""
    return " ".join(value.split()) or None


@cache
def row(label: str, value: str) -> str:
    """What a value of that label is compared as.

    An act finer than the codebook's is compared as the row it belongs to (rule 5.2: who admits,
    confirms). Actors' names are compared without regard to case and to an article before them.
    """
    if label == "act":
        terms = closed_list("acts").terms
        term = terms.get(value)
        return term.broader if term is not None and term.broader else value
    if label == "actor":
        return _ARTICLE.sub("", value.casefold())
    return value
