"""Why a telling was linked to the event of another article, and an index to find what it may be linked to."""

import sqlalchemy as sa

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column and the index; what is already stored was not linked."""
    op.add_column("mention", sa.Column("linked", sa.String(), nullable=True))
    op.create_index("ix_mention_type_date_start", "mention", ["type", "date_start"])


def downgrade() -> None:
    """Take both away."""
    op.drop_index("ix_mention_type_date_start", "mention")
    op.execute("ALTER TABLE mention DROP COLUMN linked")
