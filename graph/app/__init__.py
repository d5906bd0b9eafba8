"""The pages of the app and its web server, built with Streamlit."""
