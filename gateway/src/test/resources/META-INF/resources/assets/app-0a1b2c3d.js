document.title = "Placeholder";
