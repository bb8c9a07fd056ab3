const cds = require("@sap/cds");

// Tells the benchmark that started this process where it listens.
cds.on("listening", ({ url }) => process.send(url));

module.exports = cds.server;
