package io.latchkey.devkit.sandbox;

/** The bank's check as a person sees it: two buttons, then how it ended. */
final class CheckPage {

    private static final String PAGE =
            """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Your bank's check</title>
            <style>
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 26rem; margin: 4rem auto; padding: 0 1rem }
            button { font: inherit; padding: .6rem 1.4rem; margin-right: .6rem }
            .amount { font-size: 1.6rem }
            small { color: #666 }
            </style>
            </head>
            <body>
            <h1>Your bank's check</h1>
            <p class="amount">%s</p>
            <p>%s</p>
            %s
            <p><small>This is the sandbox: no money moves.</small></p>
            </body>
            </html>
            """;

    private static final String BUTTONS =
            """
            <form method="post">
            <button name="decision" value="approve">Approve</button>
            <button name="decision" value="refuse">Refuse</button>
            </form>""";

    private CheckPage() {}

    static String of(Check check) {
        return PAGE.formatted(check.amount().toString(), escape(check.text()), end(check.stage()));
    }

    private static String end(Check.Stage stage) {
        return switch (stage) {
            case OPEN -> BUTTONS;
            case APPROVED -> "<p>Approved. You can go back to where you came from.</p>";
            case REFUSED -> "<p>Refused. You can go back and choose another card.</p>";
            case OVER -> "<p>This payment is over.</p>";
        };
    }

    private static String escape(String text) {
        return text == null
                ? ""
                : text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;");
    }
}
