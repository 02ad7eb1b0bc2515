package io.latchkey.devkit.sandbox;

/** The sandbox provider as a process: settings from {@code LATCHKEY_SANDBOX_*}, stopped by a signal. */
public final class SandboxMain {

    private SandboxMain() {}

    public static void main(String[] args) throws InterruptedException {
        SandboxProvider provider = SandboxProvider.start(SandboxConfig.from(System.getenv()));
        Runtime.getRuntime().addShutdownHook(new Thread(provider::close));
        System.out.println("sandbox provider: " + provider.url());
        Thread.currentThread().join();
    }
}
