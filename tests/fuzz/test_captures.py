"""The laws of ``captures`` over seeded inputs: pages and texts that went through bad hands."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.fuzz.captures import one_input

ROOT = Path(__file__).parents[2]
SEEDS = [
    *sorted((ROOT / "tests" / "captures" / "pages").glob("*.html")),
    *sorted((ROOT / "examples").glob("*.txt")),
    *sorted((ROOT / "examples").glob("*.jsonl")),
]
ROUNDS = 10

# What has broken readers of pages: unclosed and wrong ends, entities, controls, directions,
# other encodings' bytes, other formats' beginnings.
PIECES = [
    *(b"<", b">", b"</", b"<p>", b"</p>", b"<article>", b"</div>", b"<table><tr><td>", b"<!--"),
    *(b"-->", b"<![CDATA[", b"<script>", b"</script>", b"<style>", b"<title>", b"<plaintext>"),
    *(b"<svg>", b"<math>", b"<template>", b"<frameset>", b"<base href=x>", b"<br>" * 50),
    *(b"&#0;", b"&#x1f;", b"&#xd800;", b"&#1114112;", b"&amp;" * 20, b"&lt;p&gt;", b"&bogus;"),
    *(b"\0", b"\x01", b"\x0b", b"\x1b[2J", b"\x80", b"\xff\xfe", b"\xef\xbb\xbf", b"\xc3"),
    *(b"\xe2\x80\xae", b"\xe2\x81\xa6", b"\xe2\x80\x8b", b"\xc2\xad", b"\xed\xa0\x80"),
    *(b'{"@type":"NewsArticle","author":', b'"datePublished":[{}],', b"]}}", b'"', b"'", b"\\"),
    *(b'<meta charset="utf-16">', b'<meta charset="koi8-r">', b"<?xml version='1.0'?>"),
    *(b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"%PDF-", b"\x1f\x8b", b"\r\n", b"\r", b"\n\n"),
]

Change = Callable[[random.Random, bytes], bytes]


def cut(dice: random.Random, raw: bytes) -> bytes:
    start, end = sorted(dice.randrange(len(raw) + 1) for _ in range(2))
    return raw[:start] + raw[end:] if dice.random() < 0.5 else raw[start:end]


def repeat(dice: random.Random, raw: bytes) -> bytes:
    start = dice.randrange(len(raw) + 1)
    piece = raw[start : start + dice.randrange(1, 400)]
    return raw[:start] + piece * dice.randrange(2, 30) + raw[start:]


def insert(dice: random.Random, raw: bytes) -> bytes:
    for _ in range(dice.randrange(1, 12)):
        at = dice.randrange(len(raw) + 1)
        raw = raw[:at] + dice.choice(PIECES) + raw[at:]
    return raw


def flip(dice: random.Random, raw: bytes) -> bytes:
    changed = bytearray(raw)
    for _ in range(dice.randrange(1, 40)):
        changed[dice.randrange(len(changed))] = dice.randrange(256)
    return bytes(changed)


def swap(dice: random.Random, raw: bytes) -> bytes:
    lines = raw.split(b"\n")
    dice.shuffle(lines)
    return b"\n".join(lines)


CHANGES: list[Change] = [cut, repeat, insert, insert, flip, swap]


def spoilt(dice: random.Random, raw: bytes) -> bytes:
    for _ in range(dice.randrange(1, 4)):
        raw = dice.choice(CHANGES)(dice, raw) or raw
    return raw


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.name)
def test_spoilt_reports_are_read_or_set_aside_with_what_to_do(seed: Path) -> None:
    dice = random.Random(seed.name)
    raw = seed.read_bytes()

    for _ in range(ROUNDS):
        one_input(spoilt(dice, raw))


@pytest.mark.parametrize("size", [0, 1, 2, 3, 10, 100, 1000, 10_000])
def test_noise_is_set_aside_or_read(size: int) -> None:
    dice = random.Random(size)
    for start in (b"", b"<html>", b'{"text": "', b"\xef\xbb\xbf", b"\xff\xfe", b"%PDF-"):
        one_input(start + dice.randbytes(size))
        one_input(start + bytes(dice.choice(b"<>/p &;\"'=") for _ in range(size)))
