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

FROM debian:bookworm-slim AS product
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --no-create-home smarttrackers
COPY --from=build /programs/smarttrackers /usr/local/bin/smarttrackers
USER smarttrackers
ENV SMARTTRACKERS_LISTEN=0.0.0.0:3000
EXPOSE 3000
ENTRYPOINT ["smarttrackers"]
CMD ["serve"]
