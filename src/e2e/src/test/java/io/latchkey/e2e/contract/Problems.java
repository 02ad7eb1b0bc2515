package io.latchkey.e2e.contract;

import io.latchkey.e2e.Repository;
import io.latchkey.kernel.problem.ProblemType;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The problem enums of platform and the services, from their compiled classes. */
final class Problems {

    private static final List<String> MODULES = List.of("platform", "listings", "bookings", "payments");

    private Problems() {}

    static Map<String, Integer> bySlug() {
        Map<String, Integer> bySlug = new TreeMap<>();
        List<URL> roots = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (String module : MODULES) {
            String classes = "src/" + module + "/target/classes";
            roots.add(url(Repository.path(classes)));
            Repository.files(classes, "Problem.class").stream()
                    .map(file -> Repository.path(classes).relativize(file).toString())
                    .forEach(file -> names.add(
                            file.substring(0, file.length() - ".class".length()).replace('/', '.')));
        }
        try (var loader = new URLClassLoader(roots.toArray(URL[]::new), Problems.class.getClassLoader())) {
            for (String name : names) {
                for (Object constant : constants(loader.loadClass(name))) {
                    var problem = (ProblemType) constant;
                    bySlug.put(problem.slug(), problem.status());
                }
            }
        } catch (ReflectiveOperationException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
        return bySlug;
    }

    private static Object[] constants(Class<?> type) {
        return type.isEnum() && ProblemType.class.isAssignableFrom(type) ? type.getEnumConstants() : new Object[0];
    }

    private static URL url(Path directory) {
        try {
            return directory.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
