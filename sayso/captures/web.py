"""Reports fetched from the web: politely, within limits, and from public addresses only.

A fetched page can name any other address, and so can the person's own feed: each address that is
gone to, redirects among them, is resolved first, and one that is not public (this machine, its
network, a cloud's own services) is refused. What was resolved is what is connected to.
"""

from __future__ import annotations

import ipaddress
import socket
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import SplitResult, urljoin, urlsplit
from urllib.robotparser import RobotFileParser

import httpx

import sayso
from sayso.errors import CaptureError

USER_AGENT = f"sayso/{sayso.__version__}"
MOST_REDIRECTS = 5
SECONDS = 60.0
"""For one report with all its redirects: news pages come in a few."""
BETWEEN = 1.0
"""Seconds between two requests to one host, where its robots.txt asks for no more."""
_LONGEST_BETWEEN = 30.0
_MOST_ROBOTS = 512_000  # RFC 9309: a crawler may stop after 500 KiB
_TIMEOUT = httpx.Timeout(20.0, connect=10.0)
_REDIRECTS = frozenset([301, 302, 303, 307, 308])
_SAVE_IT = "Open it in a browser, save the page, and add the file."


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave. url: where it was found in the end. captured_at: ISO 8601 in UTC."""

    url: str
    raw: bytes
    kind: str
    captured_at: str


def resolved(host: str, port: int) -> list[str]:
    """The numeric addresses of a host."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(address[0]) for *_, address in found]


class Fetcher:
    """Fetches one address after the other.

    most: bytes that one may have. resolve, transport, wait, now: stand-ins for the network and the
    clock in tests.
    """

    def __init__(
        self,
        *,
        most: int,
        resolve: Callable[[str, int], list[str]] = resolved,
        transport: httpx.BaseTransport | None = None,
        wait: Callable[[float], None] = time.sleep,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._most = most
        self._resolve = resolve
        # No proxy of the surroundings: behind one, nobody could know what is connected to.
        self._client = httpx.Client(
            timeout=_TIMEOUT,
            trust_env=False,
            # Two sites may share a numeric address: each request has a connection of its own, whose
            # certificate is looked at for its own site.
            limits=httpx.Limits(max_keepalive_connections=0),
            transport=transport,
            headers={"User-Agent": USER_AGENT, "Accept-Encoding": "gzip"},
        )
        self._wait, self._now = wait, now
        self._robots: dict[str, RobotFileParser] = {}
        self._last: dict[str, float] = {}

    def close(self) -> None:
        self._client.close()

    def fetch(self, url: str) -> Fetched:
        """What stands at an address. Raises CaptureError where it may not or cannot be had."""
        at, until = url, self._now() + SECONDS
        for _ in range(MOST_REDIRECTS + 1):
            self._ask_robots(at, until)
            status, headers, raw = self._get(at, self._most, until)
            if status in _REDIRECTS and headers.get("location"):
                at = urljoin(at, headers["location"])
                continue
            if status != 200:
                raise _refused(url, status)
            kind = headers.get("content-type", "").partition(";")[0].strip().lower()
            captured_at = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
            return Fetched(at, raw, kind, captured_at)
        found = f"leads from one address to the next more than {MOST_REDIRECTS} times"
        raise CaptureError(url, found, _SAVE_IT, reason="not opened")

    def _ask_robots(self, url: str, until: float) -> None:
        """Raise CaptureError where the site's robots.txt keeps programs away from an address."""
        parts, _ = _parts(url)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._robots:
            self._robots[site] = self._robots_of(site, until)
        if not self._robots[site].can_fetch("sayso", url):
            found = "the site's robots.txt asks programs to stay away"
            raise CaptureError(url, found, _SAVE_IT, reason="not opened")

    def _robots_of(self, site: str, until: float) -> RobotFileParser:
        """What a site allows: everything without a robots.txt, nothing where it cannot be had."""
        robots = RobotFileParser()
        at = f"{site}/robots.txt"
        for _ in range(MOST_REDIRECTS + 1):
            status, headers, raw = self._get(at, _MOST_ROBOTS, until, cut=True)
            if status in _REDIRECTS and headers.get("location"):
                at = urljoin(at, headers["location"])
                continue
            refused = status in (401, 403) or status >= 500
            told = raw.decode("utf-8", "replace") if status == 200 else ""
            robots.parse(["User-agent: *", "Disallow: /"] if refused else told.splitlines())
            return robots
        robots.parse([])  # RFC 9309: after five redirects it counts as not there
        return robots

    def _get(
        self, url: str, most: int, until: float, *, cut: bool = False
    ) -> tuple[int, httpx.Headers, bytes]:
        """One request, no redirect followed. cut: take the beginning of what is too long."""
        parts, host, address = self._public(url)
        self._be_patient(f"{parts.scheme}://{parts.netloc}")
        numeric = f"[{address}]" if ":" in address else address
        port = f":{parts.port}" if parts.port else ""
        # To the very address that was looked at, so that a name cannot mean another one now.
        request = self._client.build_request(
            "GET",
            parts._replace(netloc=f"{numeric}{port}", fragment="").geturl(),
            headers={"Host": parts.netloc},
            extensions={"sni_hostname": host},
        )
        try:
            response = self._client.send(request, stream=True)
            try:
                return (
                    response.status_code,
                    response.headers,
                    b"".join(self._pieces(url, response, most, until, cut=cut)),
                )
            finally:
                response.close()
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError) as error:
            why = str(error) or type(error).__name__
            found = f"could not be fetched ({why})"
            raise CaptureError(url, found, "Try again later.", reason="not opened") from error

    def _pieces(
        self, url: str, response: httpx.Response, most: int, until: float, *, cut: bool
    ) -> Iterator[bytes]:
        length = 0
        for piece in response.iter_bytes():
            length += len(piece)
            if length > most and cut:
                return
            if length > most:
                found = f"more than {most // 1_000_000} MB"
                raise CaptureError(url, found, _SAVE_IT, reason="too long")
            if self._now() > until:
                found = f"took more than {SECONDS:.0f} seconds"
                raise CaptureError(url, found, "Try again later.", reason="not opened")
            yield piece

    def _public(self, url: str) -> tuple[SplitResult, str, str]:
        """An address in its parts, its host, and a numeric address of it that is public."""
        parts, host = _parts(url)
        try:
            addresses = self._resolve(host, parts.port or (443 if parts.scheme == "https" else 80))
        except OSError as error:
            found = f"its host is not known ({error.strerror or error})"
            raise CaptureError(url, found, "Check the address.", reason="not found") from None
        if not addresses or not all(map(_is_public, addresses)):
            found = "lies on this machine or its own network, not on the web"
            raise CaptureError(url, found, _SAVE_IT, reason="not opened")
        return parts, host, addresses[0]

    def _be_patient(self, site: str) -> None:
        """Wait until the last request to a site is long enough ago."""
        robots = self._robots.get(site)
        asked = robots.crawl_delay("sayso") if robots is not None else None
        pause = min(max(BETWEEN, float(asked or 0)), _LONGEST_BETWEEN)
        last = self._last.get(site)
        if last is not None:
            self._wait(max(0.0, last + pause - self._now()))
        self._last[site] = self._now()


def _parts(url: str) -> tuple[SplitResult, str]:
    """An address in its parts, and its host in ASCII. Raises CaptureError for what is none."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").encode("idna").decode("ascii")
        valid = parts.scheme in ("http", "https") and host and parts.username is None
        if not valid or parts.port == 0:
            raise ValueError("needs http:// or https:// and a host, without a password")
    except ValueError as error:  # UnicodeError is one
        found = f"is no address on the web ({error})"
        raise CaptureError(url, found, "Check it.", reason="not found") from None
    return parts, host


def _is_public(address: str) -> bool:
    """Whether a numeric address is anybody's on the internet; a mapped one by what it maps."""
    number = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(number, ipaddress.IPv6Address):
        inner = number.ipv4_mapped or number.sixtofour
        if inner is not None:
            number = inner
        elif number in _TRANSLATED:
            number = ipaddress.IPv4Address(int(number) & 0xFFFF_FFFF)
    return number.is_global and not number.is_multicast


_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")  # RFC 6052: the last bits are an IPv4 address


def _refused(url: str, status: int) -> CaptureError:
    if status in (404, 410):
        found = f"is not there (HTTP {status})"
        return CaptureError(url, found, "Check the address.", reason="not found")
    return CaptureError(url, f"was refused (HTTP {status})", _SAVE_IT, reason="not opened")
