import { changeOne, type Database, statement } from '../../db/database.ts'

export type Piece = { rehearsalId: string; position: number; type: string; bytes: Uint8Array }

export function rehearsalExists(db: Database, rehearsalId: string): boolean {
  return statement(db, 'SELECT 1 FROM rehearsal WHERE id = @rehearsalId').get({ rehearsalId }) !== undefined
}

/** A piece that was sent again takes the place of the first. */
export function upsertPiece(db: Database, { bytes, ...piece }: Piece): void {
  changeOne(
    db,
    `INSERT INTO recordingPiece (rehearsalId, position, type, bytes) VALUES (@rehearsalId, @position, @type, @bytes)
     ON CONFLICT (rehearsalId, position) DO UPDATE SET type = @type, bytes = @bytes`,
    { ...piece, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
  )
}

export function listPieces(db: Database, rehearsalId: string): { type: string; bytes: Buffer }[] {
  const sql = 'SELECT type, bytes FROM recordingPiece WHERE rehearsalId = @rehearsalId ORDER BY position'
  return statement<{ type: string; bytes: Buffer }>(db, sql).all({ rehearsalId })
}

export function deletePieces(db: Database, rehearsalId: string): void {
  statement(db, 'DELETE FROM recordingPiece WHERE rehearsalId = @rehearsalId').run({ rehearsalId })
}
