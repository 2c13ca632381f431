"""What is still to come on the day of the check."""

from __future__ import annotations

import datetime

from indicia.model.date import Date

# West of the date line it is still yesterday: whoever runs the check may be a day behind whoever wrote the date.
_GRACE = datetime.timedelta(days=1)


def still_to_come(date: Date | None, today: datetime.date) -> bool:
    """True if every reading of a date lies behind the next day."""
    return bool(date and date.earliest and date.earliest > today + _GRACE)
