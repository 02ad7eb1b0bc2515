package io.latchkey.platform.files;

import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStore;
import org.jclouds.blobstore.BlobStoreContext;
import org.jclouds.blobstore.TransientApiMetadata;

/** Starts the server in a class loader of its own: takes what to call the bucket, the key and its secret. */
public final class S3ProxyStart implements Function<Map<String, String>, Map.Entry<Integer, AutoCloseable>> {

    @Override
    public Map.Entry<Integer, AutoCloseable> apply(Map<String, String> names) {
        BlobStoreContext context = ContextBuilder.newBuilder(new TransientApiMetadata())
                .credentials("nobody", "nothing")
                .build(BlobStoreContext.class);
        BlobStore blobs = context.getBlobStore();
        blobs.createContainerInLocation(null, names.get("bucket"));
        S3Proxy proxy = S3Proxy.builder()
                .blobStore(blobs)
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, names.get("key"), names.get("secret"))
                .build();
        try {
            proxy.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return Map.entry(proxy.getPort(), () -> {
            proxy.stop();
            context.close();
        });
    }
}
