"""Who is only of a state is told apart from who speaks for it.

Of what was laid out before, everybody speaks for their state until the report is read again.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    for table in ("aliases", "actors"):
        op.add_column(
            table,
            sa.Column("speaks", sa.Boolean(), nullable=False, server_default=sa.true()),
        )
