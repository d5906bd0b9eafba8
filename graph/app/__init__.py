"""The pages of the app: the only part that knows Streamlit."""
