package io.latchkey.e2e.world;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a browser does when a person signs in: keeps cookies, sends forms, says which page asks. Follows no redirect. */
public final class Browser {
    private static final Pattern ACTION = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Map<String, String> cookies = new TreeMap<>();
    private String origin;

    /** The page whose script sends the next requests. */
    public Browser from(String page) {
        origin = page;
        return this;
    }

    public HttpResponse<String> get(String address, Map<String, String> query) {
        return send(HttpRequest.newBuilder(URI.create(address + "?" + encode(query))));
    }

    public HttpResponse<String> post(URI address, Map<String, String> form) {
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encode(form))));
    }

    /** Where the form of a page goes. */
    public static URI actionOf(HttpResponse<String> page) {
        Matcher form = ACTION.matcher(page.body());
        if (!form.find()) {
            throw new AssertionError("no form: " + page.statusCode() + " " + page.body());
        }
        return URI.create(form.group(1).replace("&amp;", "&"));
    }

    /** A parameter of an address. */
    public static String parameter(String address, String name) {
        Matcher value = Pattern.compile("[?&]" + name + "=([^&#]*)").matcher(address);
        if (!value.find()) {
            throw new AssertionError("no " + name + " in " + address);
        }
        return URLDecoder.decode(value.group(1), StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (origin != null) {
            request.header("Origin", origin);
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            // Like browsers, which take localhost for safe, it sends Secure cookies there, too.
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
    }

    private static String encode(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
