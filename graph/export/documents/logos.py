"""A logo of one's own: a picture that somebody has uploaded, made small and written anew."""

from io import BytesIO

from ...text.extras import require
from .value import Logo

MOST_BYTES = 2_000_000
_MOST_PIXELS = 20_000_000  # before it is read: a small file may hold a picture that takes all memory
_SIZE = (600, 240)  # pixels, at most


class LogoError(ValueError):
    """What was uploaded cannot be a logo: `large`, or `unknown` if it is no PNG or JPEG that can be read."""


def logo(content: bytes) -> Logo:
    """The picture in a PNG or JPEG as a small PNG, without anything else that the file holds.

    Raises
    ------
    LogoError
        If the file has more than 2 MB or 20 million pixels, or is none of the two.
    """
    require("pictures")
    from PIL import Image, ImageOps  # noqa: PLC0415 - tables and network files do without

    if len(content) > MOST_BYTES:
        raise LogoError("large")
    try:
        with Image.open(BytesIO(content), formats=("PNG", "JPEG")) as opened:
            width, height = opened.size
            if width * height > _MOST_PIXELS:
                raise LogoError("large")
            picture = ImageOps.exif_transpose(opened).convert("RGBA")
    except (LogoError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise LogoError("large") from None
    except (OSError, ValueError, SyntaxError):
        raise LogoError("unknown") from None
    picture.thumbnail(_SIZE)
    made = BytesIO()
    picture.save(made, "PNG", optimize=True)
    return Logo(made.getvalue(), *picture.size)
