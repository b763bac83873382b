import { DatabaseSync } from 'node:sqlite';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The tables of a project of Discourse Network Analyzer 3 that hold what people code (github.com/leifeld/dna). */
const schema = `
CREATE TABLE CODERS(ID INTEGER NOT NULL PRIMARY KEY, Name TEXT NOT NULL);
CREATE TABLE DOCUMENTS(ID INTEGER NOT NULL PRIMARY KEY, Title TEXT NOT NULL, Text TEXT NOT NULL, Coder INTEGER, Author TEXT NOT NULL DEFAULT '',
  Source TEXT NOT NULL DEFAULT '', Section TEXT NOT NULL DEFAULT '', Notes TEXT NOT NULL DEFAULT '', Type TEXT NOT NULL DEFAULT '', Date INTEGER NOT NULL);
CREATE TABLE STATEMENTTYPES(ID INTEGER NOT NULL PRIMARY KEY, Label TEXT NOT NULL);
CREATE TABLE VARIABLES(ID INTEGER NOT NULL PRIMARY KEY, Variable TEXT NOT NULL, DataType TEXT NOT NULL, StatementTypeId INTEGER);
CREATE TABLE STATEMENTS(ID INTEGER NOT NULL PRIMARY KEY, StatementTypeId INTEGER, DocumentId INTEGER, Start INTEGER NOT NULL, Stop INTEGER NOT NULL, Coder INTEGER);
CREATE TABLE ENTITIES(ID INTEGER PRIMARY KEY NOT NULL, VariableId INTEGER NOT NULL, Value TEXT NOT NULL DEFAULT '', ChildOf INTEGER);
CREATE TABLE DATABOOLEAN(ID INTEGER PRIMARY KEY NOT NULL, StatementId INTEGER NOT NULL, VariableId INTEGER NOT NULL, Value INTEGER NOT NULL DEFAULT 1);
CREATE TABLE DATAINTEGER(ID INTEGER PRIMARY KEY NOT NULL, StatementId INTEGER NOT NULL, VariableId INTEGER NOT NULL, Value INTEGER NOT NULL DEFAULT 0);
CREATE TABLE DATASHORTTEXT(ID INTEGER PRIMARY KEY NOT NULL, StatementId INTEGER NOT NULL, VariableId INTEGER NOT NULL, Entity INTEGER NOT NULL);
CREATE TABLE DATALONGTEXT(ID INTEGER PRIMARY KEY NOT NULL, StatementId INTEGER NOT NULL, VariableId INTEGER NOT NULL, Value TEXT DEFAULT '');
`;

const content = `
INSERT INTO CODERS VALUES (1, 'Ana Lee');
INSERT INTO DOCUMENTS VALUES (1, 'Dam talks', 'The 😀 dam.' || char(13, 10) || 'Minister Roe backs the dam; Kim does not.', 1, 'J. Doe', 'Herald', '', '', '', 1448150400);
INSERT INTO STATEMENTTYPES VALUES (1, 'DNA Statement'), (2, 'Annotation');
INSERT INTO VARIABLES VALUES (1, 'person', 'short text', 1), (2, 'organization', 'short text', 1), (3, 'concept', 'short text', 1), (4, 'agreement', 'boolean', 1), (5, 'note', 'long text', 2), (6, 'weight', 'integer', 1);
INSERT INTO ENTITIES VALUES (1, 1, 'Roe', NULL), (2, 2, 'Ministry of Water', NULL), (3, 3, 'The dam is built', NULL), (4, 1, 'Kim', NULL), (5, 2, '', NULL);
INSERT INTO STATEMENTS VALUES (1, 1, 1, 12, 38, 1), (2, 1, 1, 40, 52, 1), (3, 2, 1, 4, 10, 1), (4, 2, 1, 900000, 900001, 1);
INSERT INTO DATASHORTTEXT VALUES (1, 1, 1, 1), (2, 1, 2, 2), (3, 1, 3, 3), (4, 2, 1, 4), (5, 2, 2, 5), (6, 2, 3, 3);
INSERT INTO DATABOOLEAN VALUES (1, 1, 4, 1), (2, 2, 4, 0);
INSERT INTO DATAINTEGER VALUES (1, 1, 6, 3);
INSERT INTO DATALONGTEXT VALUES (1, 3, 5, 'see the map');
`;

/** A small project: two statements, two notes, one of them at a place that is none. @param more statements of SQL on top */
export function aDnaProject(more = ''): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), 'slantwise-'));
  try {
    const file = path.join(folder, 'project.dna');
    const database = new DatabaseSync(file);
    database.exec(`${schema}${content}${more}`);
    database.close();
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
