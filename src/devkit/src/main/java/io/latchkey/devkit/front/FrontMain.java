package io.latchkey.devkit.front;

/** The front as a process of its own, for containers; a signal stops it. */
public final class FrontMain {
    private FrontMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        Front front = Front.start(FrontSettings.from(System.getenv()));
        Runtime.getRuntime().addShutdownHook(new Thread(front::close));
        System.out.println("front: port " + front.port());
        Thread.currentThread().join();
    }
}
