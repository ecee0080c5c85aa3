# Two images from one build: the product (the default), and the sandbox for trying it out.
FROM rust:1.95-slim-bookworm AS build
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/source/target \
    cargo build --release --workspace --bins --locked \
    && mkdir /programs \
    && cp target/release/smarttrackers target/release/sandbox /programs/

FROM debian:bookworm-slim AS sandbox
COPY --from=build /programs/sandbox /usr/local/bin/sandbox
RUN useradd --system --create-home --home-dir /data sandbox
USER sandbox
VOLUME /data
EXPOSE 3001 3002 3025
ENTRYPOINT ["sandbox", "serve", "--no-postgres", "--listen", "0.0.0.0", "--data", "/data"]

# The C library, certificates, and a user that is nobody; no shell, no package manager.
FROM gcr.io/distroless/cc-debian12:nonroot AS product
COPY --from=build /programs/smarttrackers /usr/local/bin/smarttrackers
ENV SMARTTRACKERS_LISTEN=0.0.0.0:3000
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s CMD ["smarttrackers", "ready"]
ENTRYPOINT ["smarttrackers"]
CMD ["serve"]
