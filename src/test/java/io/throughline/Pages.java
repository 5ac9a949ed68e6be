package io.throughline;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;

/** A list walked from its first page to its last, as a client does. */
public final class Pages extends ApiTest {

    private Pages() {}

    /** What each page shows of one field. */
    public static <T> List<List<T>> of(String path, String field) {
        List<List<T>> pages = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = get(path + next).then().statusCode(200).extract().jsonPath();
            pages.add(page.getList("items." + field));
            String cursor = page.getString("nextCursor");
            next = cursor == null ? null : "&cursor=" + cursor;
        }
        return pages;
    }
}
