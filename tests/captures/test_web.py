"""What is fetched: from public addresses only, within limits, and where robots may go."""

from collections.abc import Callable

import httpx
import pytest

from sayso.captures import SetAside, captures
from sayso.captures.web import MOST_REDIRECTS, Fetched, Fetcher
from sayso.errors import CaptureError
from sayso.model import Capture

PUBLIC = "93.184.216.34"
REPORT = "The ferry between Brisk and Dorn runs again, the mayor of Brisk said on Monday. " * 4
PAGE = f"<html><head><title>Ferry</title></head><body><article><p>{REPORT}</p></article></body>"

Answer = Callable[[httpx.Request], httpx.Response]


def page(text: str = PAGE, **headers: str) -> httpx.Response:
    return httpx.Response(200, headers={"content-type": "text/html", **headers}, text=text)


def a_fetcher(
    answers: dict[str, Answer | httpx.Response],
    *,
    hosts: dict[str, list[str]] | None = None,
    most: int = 100_000,
    asked: list[str] | None = None,
    waits: list[float] | None = None,
) -> Fetcher:
    """A web of a few addresses; the others are not there. asked: the requests, by host and path."""

    def answer(request: httpx.Request) -> httpx.Response:
        name = request.headers["host"] + request.url.raw_path.decode()
        if asked is not None:
            asked.append(f"{name} at {request.url.host}")
        found = answers.get(name, httpx.Response(404))
        return found(request) if callable(found) else found

    return Fetcher(
        most=most,
        resolve=lambda host, _: (hosts or {}).get(host, [PUBLIC]),
        transport=httpx.MockTransport(answer),
        wait=(waits if waits is not None else []).append,
        now=lambda: 0.0,
    )


def refusal(fetcher: Fetcher, url: str) -> str:
    with pytest.raises(CaptureError) as caught:
        fetcher.fetch(url)
    assert caught.value.remedy
    return str(caught.value)


def test_a_page_is_fetched_from_the_very_address_that_was_looked_at() -> None:
    asked: list[str] = []
    fetcher = a_fetcher({"valley.example/ferry": page()}, asked=asked)

    found = fetcher.fetch("https://valley.example/ferry")
    assert (found.url, found.raw.decode()) == ("https://valley.example/ferry", PAGE)
    assert asked == [
        f"valley.example/robots.txt at {PUBLIC}",
        f"valley.example/ferry at {PUBLIC}",
    ]


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.0.0.8", "192.168.1.1", "172.16.5.4", "169.254.169.254", "0.0.0.0",
        "100.64.0.1", "224.0.0.1", "::1", "fe80::1%eth0", "fd00::1", "::ffff:127.0.0.1",
        "64:ff9b::7f00:1", "2002:7f00:1::",
    ],
)  # fmt: skip
def test_what_is_not_public_is_never_gone_to(address: str) -> None:
    asked: list[str] = []
    fetcher = a_fetcher({}, hosts={"inner.example": [PUBLIC, address]}, asked=asked)

    assert "own network" in refusal(fetcher, "https://inner.example/secret")
    assert asked == []


def test_a_redirect_is_looked_at_like_any_address() -> None:
    away = httpx.Response(302, headers={"location": "http://inner.example/secret"})
    fetcher = a_fetcher({"valley.example/": away}, hosts={"inner.example": ["10.0.0.8"]})

    assert "own network" in refusal(fetcher, "https://valley.example/")


def test_redirects_are_followed_a_few_times() -> None:
    def on(request: httpx.Request) -> httpx.Response:
        number = int(request.url.path.lstrip("/"))
        return httpx.Response(301, headers={"location": f"/{number + 1}"}) if number else page()

    answers: dict[str, Answer | httpx.Response] = {
        f"valley.example/{number}": on for number in range(1, 20)
    }
    answers[f"valley.example/{MOST_REDIRECTS}"] = page()
    assert a_fetcher(answers).fetch("https://valley.example/1").url.endswith(f"/{MOST_REDIRECTS}")
    assert "more than 5 times" in refusal(a_fetcher(answers), "https://valley.example/8")


@pytest.mark.parametrize(
    "url",
    [
        "ftp://valley.example/", "https://", "https://a:b@valley.example/", "file:///etc/passwd",
        "https://valley.example:99999/", "http://[::1/", "https://" + "a" * 70 + ".example/",
    ],
)  # fmt: skip
def test_what_is_no_address_on_the_web_is_refused(url: str) -> None:
    assert "no address on the web" in refusal(a_fetcher({}), url)


def test_robots_are_heeded_and_their_delay_kept() -> None:
    waits: list[float] = []
    robots = "User-agent: *\nDisallow: /private\nCrawl-delay: 7"
    fetcher = a_fetcher(
        {"valley.example/robots.txt": httpx.Response(200, text=robots), "valley.example/": page()},
        waits=waits,
    )

    fetcher.fetch("https://valley.example/")
    assert "stay away" in refusal(fetcher, "https://valley.example/private/1")
    assert waits == [7.0]


@pytest.mark.parametrize(("status", "allowed"), [(404, True), (403, False), (503, False)])
def test_robots_that_cannot_be_had(status: int, allowed: bool) -> None:
    """RFC 9309: not there, everything is allowed; refused or broken, nothing is."""
    fetcher = a_fetcher(
        {"valley.example/robots.txt": httpx.Response(status), "valley.example/": page()}
    )
    if allowed:
        assert fetcher.fetch("https://valley.example/").raw
    else:
        assert "stay away" in refusal(fetcher, "https://valley.example/")


def test_what_is_too_long_is_not_read_to_its_end() -> None:
    fetcher = a_fetcher({"valley.example/": page("a" * 200)}, most=100)

    assert "more than" in refusal(fetcher, "https://valley.example/")


@pytest.mark.parametrize(("status", "words"), [(404, "is not there"), (500, "was refused")])
def test_other_answers_are_told(status: int, words: str) -> None:
    fetcher = a_fetcher({"valley.example/x": httpx.Response(status)})

    assert words in refusal(fetcher, "https://valley.example/x")


def test_a_host_nobody_knows_is_told() -> None:
    def unknown(host: str, port: int) -> list[str]:
        raise OSError(-2, "Name or service not known")

    fetcher = Fetcher(most=10, resolve=unknown, transport=httpx.MockTransport(lambda _: page()))
    assert "host is not known" in refusal(fetcher, "https://nowhere.example/")


def test_a_connection_that_breaks_is_told() -> None:
    def broken(request: httpx.Request) -> httpx.Response:
        raise httpx.ReadTimeout("the other side says nothing")

    assert "says nothing" in refusal(
        a_fetcher({"valley.example/": broken}), "https://valley.example/"
    )


def fetched(raw: str, kind: str = "text/html", url: str = "https://valley.example/1") -> Fetched:
    return Fetched(url, raw.encode(), kind, "2031-05-14T12:00:00Z")


def test_a_fetched_page_is_a_capture_with_its_bytes_and_its_address() -> None:
    [found] = captures(["https://valley.example/1"], fetch=lambda _: fetched(PAGE))

    assert isinstance(found, Capture)
    assert (found.where, found.url) == ("https://valley.example/1", "https://valley.example/1")
    assert (found.raw, found.path) == (PAGE.encode(), None)
    assert found.text.startswith("The ferry")


def test_a_page_cannot_pass_itself_off_as_another_sites() -> None:
    def declaring(url: str) -> str:
        return PAGE.replace("<title>", f'<link rel="canonical" href="{url}"><title>')

    for declared, known_as in (
        ("https://www.valley.example/ferry", "https://www.valley.example/ferry"),
        ("https://other.example/ferry", "https://valley.example/1"),
    ):
        given = fetched(declaring(declared))
        [found] = captures(["https://valley.example/1"], fetch={given.url: given}.__getitem__)
        assert isinstance(found, Capture)
        assert found.url == known_as


def test_a_feeds_reports_are_fetched_unless_they_stand_in_it() -> None:
    feed = f"""<rss version="2.0"><channel><title>Valley Post</title>
      <item><title>Told</title><link>https://valley.example/told</link>
        <description>Short.</description></item>
      <item><title>Whole</title><link>https://valley.example/whole</link>
        <description>&lt;p&gt;{REPORT * 5}&lt;/p&gt;</description></item>
      <item><title>Gone</title><link>https://valley.example/gone</link></item>
    </channel></rss>"""

    def fetch(url: str) -> Fetched:
        if url.endswith("feed"):
            return fetched(feed, "application/rss+xml", url)
        if url.endswith("gone"):
            raise CaptureError(url, "is not there", "Check it.", reason="not found")
        return fetched(PAGE, url=url)

    told, whole, gone = captures(["https://valley.example/feed"], fetch=fetch)
    assert isinstance(told, Capture)
    assert isinstance(whole, Capture)
    assert isinstance(gone, SetAside)
    assert (told.url, told.raw) == ("https://valley.example/told", PAGE.encode())
    assert (whole.url, whole.outlet) == ("https://valley.example/whole", "Valley Post")
    assert gone.where == "https://valley.example/gone"


def test_what_is_no_page_is_set_aside() -> None:
    [found] = captures(
        ["https://valley.example/1"], fetch=lambda _: fetched("%PDF", "application/pdf")
    )

    assert isinstance(found, SetAside)
    assert "gave application/pdf" in str(found.error)


def test_without_a_fetcher_nothing_is_sent_anywhere() -> None:
    [found] = captures(["https://valley.example/1"])

    assert isinstance(found, SetAside)
    assert found.error.remedy == "Fetch and keep it: sayso add https://valley.example/1"
