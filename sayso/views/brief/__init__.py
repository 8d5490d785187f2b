"""A brief: what some reports come to, on a page or two, every line with its evidence.

gather  -> Brief, what stands on the page
render  -> Markdown, one self-contained HTML file, JSON
"""

from sayso.views.brief.as_json import to_json
from sayso.views.brief.gather import gather
from sayso.views.brief.html import to_html
from sayso.views.brief.markdown import to_markdown
from sayso.views.brief.wanted import Wanted

__all__ = ["Wanted", "gather", "to_html", "to_json", "to_markdown"]
