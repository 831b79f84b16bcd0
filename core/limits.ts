/**
 * Every bound on size, depth, count and time, in one table. Sizes are bytes, times milliseconds. What happens beyond a
 * bound stands beside it; each has a test just below and just above.
 */
const KiB = 1024;
const MiB = 1024 * KiB;

export const limits = {
  // Input: format.too-large, format.too-deep
  inputBytes: 8 * MiB,
  imageOrPdfBytes: 20 * MiB,
  jsonDepth: 64,
  stringBytes: 256 * KiB,
  dataImageBytes: 1 * MiB,
  keysPerObject: 1_000,
  itemsPerList: 10_000,
  credentialsPerInput: 100, // the first hundred are judged, note format.more-inside
  carrierNesting: 4, // format.unsupported
  dataUrlBytes: 64 * KiB, // a `data:` address in a page; one that a person hands over may be as long as any text
  bakedTextBytes: 1 * MiB, // in a chunk of a PNG, as it stands there
  bakedInflatedBytes: 8 * MiB, // all texts of one picture together
  bakedInflateRatio: 100,
  svgBytes: 2 * MiB,
  pixels: 1_000_000, // of a picture that may show a QR code; larger ones are made smaller first
  pdfAttachments: 20,
  pdfObjects: 200_000, // all that are written in it, however often
  pdfBrokenObjects: 16, // format.malformed
  pdfLookUps: 500_000, // of one object from another
  pdfInflatedBytes: 64 * MiB, // all of a PDF's parts together, packed and unpacked
  scriptsPerPage: 20, // with a credential's media type, in a page that was fetched or handed over

  // Proofs: proof.too-complex
  canonicalisedBytes: 1 * MiB,
  canonicalisedObjects: 5_000,
  canonicalisedValues: 20_000,
  canonicalisationWork: 2, // rdf-canonize maxWorkFactor
  canonicalisationSteps: 1_500, // of telling alike blank nodes apart, beside two for each; then the library is asked
  rememberedKeys: 256, // imported
  rememberedTerms: 2_000, // places of documents whose names are kept read
  computingTime: 5_000,
  partLoading: 30_000, // a part of Proofmark itself; `….not-loaded`
  uncoveredTerms: 32, // places tried; more leave the covered part unknown
  proofsPerCredential: 8,
  sealCertificates: 10, // proof.malformed
  sealCertificateBytes: 16 * KiB, // proof.malformed
  sealCertificateNodes: 500, // values in one; proof.malformed
  sealPath: 4, // signatures from the sealer's certificate to a listed service; issuer.seal-untrusted
  sealTimestamps: 4, // of one signature, read; further ones are not
  timestampBytes: 64 * KiB, // note proof.timestamp-unread
  sealAdditions: 64, // of an unprotected header, named; more are left unnamed
  disclosures: 1_000, // claims shown one by one
  rsaBits: [2_048, 8_192], // fewer: proof.algorithm-refused
  clockSkew: 300_000, // proof.from-the-future, period.not-yet
  clockNotBefore: '2026-01-01T00:00:00Z', // period.clock; no copy of Proofmark is older

  // Issuer documents
  methodsPerDocument: 64,
  multibaseLetters: 256, // of a key; longer ones are of kinds that are not read: proof.unsupported
  together: 300, // credentials compared with each other; further ones are not, and it is said
  ties: 200, // outcomes, wholes and parts of one credential compared with those of others; further ones are not
  references: 128, // followed inside a European credential; further ones stay references
  didLogBytes: 2 * MiB, // of a did:webvh; web.too-large
  didLogEntries: 1_000, // proof.key-unreachable
  didLogTime: 10_000, // for a log and its witnesses together; web.timeout
  linkedDomains: 2, // asked whether they vouch for a key that nobody publishes; further ones are not
  linkageEntries: 50, // read in what they show
  keysTried: 8, // for a token that does not name its key

  // Status: status.unsupported beyond the entries, status.list-invalid beyond the rest
  statusEntries: 8,
  statusListInflatedBytes: 32 * MiB,
  statusListInflateTime: 2_000,
  statusListHerd: 131_072, // entries; fewer is the note status.short-list
  statusListOldAfter: 30 * 24 * 3_600_000,
  statusListFreshFor: 24 * 3_600_000,
  revokedEntries: 100_000,
  rememberedLists: 64,
  rememberedListBytes: 16 * MiB,

  // The web: web.too-large, web.timeout, web.refused
  credentialBytes: 8 * MiB,
  imageBytes: 20 * MiB,
  pictureBytes: 8 * MiB, // that may carry a credential; larger ones could not be read
  badgePartBytes: 1 * MiB,
  keyBytes: 256 * KiB,
  statusBytes: 2 * MiB,
  contextBytes: 512 * KiB,
  domainLinkageBytes: 256 * KiB,
  directoryAnswerBytes: 512 * KiB,
  keyFreshFor: 24 * 3_600_000,
  againFor: 10 * 60_000, // since it was answered, of what trying again uses in place of asking
  credentialRedirects: 3, // web.redirected, of the same origin
  redirects: 1,
  addressLength: 2_048,
  hostLength: 253,
  lowestPort: 1_024, // 443 apart
  acceptBytes: 128,
  headersTime: 5_000,
  credentialTime: 15_000,
  documentTime: 10_000, // parts, keys, lists, vocabularies
  lookUpTime: 5_000, // directories, domain linkage, what is kept from earlier
  retryPause: 500,
  retryAfter: 5_000,
  requests: 20,
  hosts: 8,
  requestsInFlight: 4,
  requestsInFlightPerHost: 2,
  hostBurst: 4,
  hostRate: 1_000, // one more request each
  retries: 4,
  verificationTime: 30_000, // open checks become web.timeout

  // Directories: import refused
  directoryBytes: 32 * MiB,
  directoryDumpBytes: 512 * MiB, // a whole dump, which only the tool that makes it smaller reads
  organisations: 200_000,
  shrunkenList: 0.5, // of what the one before names; a list that names less than this part of it is not put in its place unasked
  namesakes: 5, // of an issuer's name, shown; further ones are left out
  reviewsShown: 5, // of one organisation, the latest

  // What was seen before, where a person chose that it is remembered: whoever was longest unseen is forgotten
  seenIssuers: 1_000,
  seenKeysOfIssuer: 16,
  permissionsAgain: 100, // of the sites and of the hosts an export names; further ones are not offered

  // Trusted lists: import refused; beyond the last two a service is left out
  trustedListBytes: 32 * MiB,
  trustedServices: 20_000, // several times those of all countries today
  trustedCertificateBytes: 16 * KiB,
  trustedHistory: 64, // statuses of one service

  // Pages: what is beyond is left unread and said so, or never marked
  inlineBytes: 256 * KiB, // a script or a text of the page; longer ones are not read
  shortestText: 200, // characters of a text that may hold a credential
  nodesPerText: 5_000, // elements and texts it may be in pieces of
  partsOfInlineJson: 20_000, // values and containers
  tokensPerText: 64, // looked at in one text; further ones are not
  sightingsPerElement: 50, // such as the certificates of a curriculum vitae; further ones are not listed
  nodesPerDrawing: 2_000, // elements and texts of an inline drawing, looked at for a credential
  titleNodes: 256, // of a link, read for what it calls itself
  pngChunks: 4_096,
  findings: 500, // per document; "more were found and are not listed"
  marksPerFinding: 3,
  placesInView: 5_000, // of a document, waited for to come into view
  placesWatched: 60, // of a finding; at further ones it is there too, and has no mark
  markRemovals: 5, // by the page, of one place; then it has won
  smallestTarget: 8, // px
  smallestImage: 24, // px
  elementsPerPass: 65_536,
  linksPerPass: 20_000,
  elementsForMarksInTexts: 4_000, // of a document; in larger ones all marks stand in the layer above it
  elementsPerPart: 500, // asked of at once: the browser answers well within `idleSliceTime`
  rememberedHosts: 500, // of a page's links
  shadowRoots: 200,
  waitingElements: 2_000, // that may get a shadow root; further ones are not looked at again
  framesCounted: 200,
  countedImages: 5_000,
  namedPictures: 120, // per document; those beyond are counted, and nobody can look inside
  addressesPerPicture: 4,
  checksAtOnce: 6, // of one page of the extension; the next ones wait for their turn
  picturesPerLook: 40, // the next press takes the next ones
  picturesAtOnce: 4,
  codesPerLook: 12, // pictures searched for a QR code
  codeRatio: 1.25, // of the long side to the short one; other pictures show no QR code
  sliceTime: 4, // a slice ends at the first look at the clock after this, well below 8
  idleSliceTime: 0.75, // of what came later, well below 1
  growthFollowed: 500, // of a page that grows, with every frame; from then on it is looked at after every pause
  growthPause: 1_000, // as often as a page that never rests is read
  keepingPause: 200, // while a page is read, before what was met meanwhile is marked
  quietTime: 250, // of no change, before a change is looked at
  restlessTime: 500, // the same of a page that has not come to rest since the last one
  longestQuiet: 1_000,
  stormRecords: 2_000, // changes a second; more are left alone for a while
  stormPause: 2_000,
  storms: 3, // then the page is left alone
  stormForgotten: 30_000, // of calm
  tellingPause: 1_000,
  injectionPause: 300,
  listPause: 250, // between two drawings of the panel's list while several checks are under way
  closingPause: 1_000, // of a page that was closed in mid-check, before its hosts are given back
  handOver: 1_500, // of a report from the page that judged to one of its own; then it is gone
  promptTime: 120_000, // a check whose panel closed beneath the browser's question goes on no later
  skeletonBytes: 2 * MiB, // of a page's structure; a longer one is not shown
  messageText: 16 * KiB, // characters of one text in a message; longer ones are not believed

  // The command line over many inputs
  jobs: 16, // threads that judge; more are refused as wrong usage
  inputsInOneThread: 64, // more are judged by as many threads as there are processors, unless somebody says how many
  inputsUnderWay: 64, // being judged, or judged and waiting for those before them; the next ones are not opened yet
  threadBytes: 1_024 * MiB, // of memory; a thread that needs more is ended, and its input gets a doubt
  reportsOnPage: 1_000, // more are not written, and it is said
  nameBytes: 32 * KiB, // of one name in a list of files; a longer one cannot be opened
  lineChunkBytes: 64 * KiB, // of a file of lines, looked at for the ends of its lines
  progressPause: 250, // between two drawings of the line that says how far it came
  progressEvery: 10_000, // between two such lines where no terminal renews them
  estimateAfter: 5_000, // before that nobody can say how long the rest takes

  // Receipts: refused, and it is said
  receiptsBytes: 1_536 * KiB, // of a file of receipts; twice as much would keep a page for too long
  receiptsPerFile: 100,
  receiptText: 32 * KiB, // characters of one text in a receipt; a longer one is written as far as that

  // Case files: refused or not taken, and it is said
  caseFiles: 2_000, // handed over to one case file
  caseFileBytes: 64 * MiB, // of a saved one
  caseFileCases: 5_000, // in a saved one
  caseNumber: 60, // characters
  caseNote: 20_000, // characters; two that are longer together stand apart
  caseFileName: 1_000, // characters of the name of a file; a longer one is saved as far as that
  caseRows: 50, // of the table, drawn at once; the next ones are a press away
  caseFileSaid: 20_000, // between two announcements of how far a check of many came

  // Display
  claimsShown: 60, // of a type nobody here knows; further ones are not listed
  identifiersShown: 20, // of an issuer, as the credential states them
  knownName: 200, // characters of a name somebody gives an issuer
  knownNote: 1_000,
  shownGraphemes: 120,
  shownCharacters: 4_000,
  combiningMarks: 4,
  evaluatedGraphemes: 1_500, // of a value in an evaluator's table
  languagesRead: 30, // of one credential, to choose from: those of the Union and a few more
  languagesTime: 500, // for reading it in all of them: whoever checked it is waiting
  receivedBytes: 2 * MiB, // of a credential as it came; a larger one is not kept to be shown
  receivedShown: 64 * KiB, // characters of it that are drawn; the file has the rest
  exposedFacts: 60, // personal facts of one file; further ones are said to be there

  // Elements: thresholds of the standard elements, each with where it comes from; "ours" is a rule of this product
  elementTextLength: 20_000, // characters judged of one text; ours
  claims: 2_000, // members of a subject that follows no data model; further ones are not looked at
  ects: { max: 59, usual: [1, 15] }, // MICROBOL Common Framework, footnote 5; TPG-LRC CoRE §05 sets no range
  hoursPerEcts: { min: 25, max: 30, weakMin: 20, weakMax: 40, minGB: 20 }, // ECTS Users' Guide 2015; the outer band and GB are ours
  eqf: [1, 8], // Council Recommendation 2017/C 189/03, Annex II
  isced: [0, 8], // ISCED 2011 (UNESCO); 9 is "not elsewhere classified"
  clockTolerance: 48 * 3_600_000, // a day in the latest time zone and one of grace; ours
  earliestIssue: '1989-01-01', // the year ECTS began
  outcomeWords: 4, // ours
  outcomeShort: { words: 3, characters: 24 }, // for languages that glue words together; ours
  maxQuestions: 3, // more are "not transparently recorded" (TPG-LRC CoRE §08, two tracks); the number is ours
  levelNoteFromEqf: 5, // where levels of degrees begin (QF-EHEA, short cycle)
} as const;
