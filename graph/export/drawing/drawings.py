"""A picture and its caption, in every format of an image that can be exported."""

from dataclasses import dataclass

from ...picture import Caption, Picture
from .sheet import PAPERS, Page, pdf, png
from .svg import SCREEN, SvgDocument, svg


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture and its caption, on the background of `tone`: "light", "dark" or "projector"."""

    picture: Picture
    caption: Caption
    tone: str = "light"

    def svg(self) -> SvgDocument:
        """As SVG for browsers and drawing programs, with its fonts embedded."""
        return svg(self.picture, self.caption.title, self.caption.alt, tone=self.tone)

    def png(self, scale: float = 2) -> bytes:
        """As PNG of 1600 × 1000 pixels times `scale`."""
        drawn = svg(self.picture, self.caption.title, self.caption.alt, tone=self.tone, web=False)
        return png(drawn.text, SCREEN.width, scale)

    def page(self, paper: str) -> Page:
        """The sheet of this picture, one of `PAPERS`; a poster has the limits of the data too."""
        caption, sheet = self.caption, PAPERS[paper]
        drawn = svg(self.picture, caption.title, caption.alt, sheet=sheet.format, tone=self.tone, web=False)
        limits = caption.limits if sheet.limits else ()
        return Page(
            caption.title, caption.scope, drawn.text, caption.alt, caption.source, caption.digest, limits=limits
        )

    def pdf(self, paper: str) -> bytes:
        """The sheet as a PDF."""
        words = {"limits": self.caption.limits_title}
        return pdf([self.page(paper)], PAPERS[paper], self.picture.graph.lang, words, self.tone)
