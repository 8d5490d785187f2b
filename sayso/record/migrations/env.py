"""What Alembic runs: the migrations, on the connection that ``migrating.py`` gives it."""

from alembic import context

from sayso.record.tables import schema

context.configure(connection=context.config.attributes["connection"], target_metadata=schema)
context.run_migrations()
