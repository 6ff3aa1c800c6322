// @generated: do not edit, it is generated
// from api.yaml by `codegen`.

use crate::runtime::prelude::*;

/// A file to upload.
#[derive(Clone)]
#[non_exhaustive]
pub struct NewUpload {
    /// The file's name.
    pub filename: String,

    /// The file's media type. The account's settings say which are allowed.
    pub media_type: String,

    /// The file's size, in bytes. The account's settings say how large it may be.
    pub size_bytes: i64,

    /// The room that the file is meant for. The caller has to be in it.
    pub room_id: Option<Uuid>,
}

object! { NewUpload {
    required filename,
    required media_type: "mediaType",
    required size_bytes: "sizeBytes",
    optional room_id: "roomId",
} }

constructor! {
    NewUpload(
        filename: impl Into<String>,
        media_type: impl Into<String>,
        size_bytes: i64,
    );
    room_id: Uuid,
}

/// A reserved upload.
#[derive(Clone)]
#[non_exhaustive]
pub struct PresignedUpload {
    /// The upload's id, for completing it and for the `file` part of a message.
    pub upload_id: String,

    /// Where to send the bytes. This is object storage, not the Sendsar API.
    pub upload_url: String,

    /// The HTTP method to send the bytes with. Default: `PUT`.
    pub method: Option<String>,

    /// When `uploadUrl` stops working.
    pub upload_url_expires_at: DateTime,
}

object! { PresignedUpload {
    required upload_id: "uploadId",
    required upload_url: "uploadUrl",
    optional method,
    required upload_url_expires_at: "uploadUrlExpiresAt",
} }

/// The uploads to get URLs for.
#[derive(Clone)]
#[non_exhaustive]
pub struct UploadSelection {
    /// The ids of the uploads.
    pub upload_ids: Vec<String>,
}

object! { UploadSelection {
    required upload_ids: "uploadIds",
} }

constructor! {
    UploadSelection(
        upload_ids: Vec<String>,
    );
}

/// A short-lived address to read an uploaded file from.
#[derive(Clone)]
#[non_exhaustive]
pub struct FileAccessUrl {
    /// The upload's id.
    pub upload_id: String,

    /// Where to read the file from, without credentials.
    pub access_url: String,

    /// When `accessUrl` stops working.
    pub access_url_expires_at: DateTime,
}

object! { FileAccessUrl {
    required upload_id: "uploadId",
    required access_url: "accessUrl",
    required access_url_expires_at: "accessUrlExpiresAt",
} }

/// Addresses to read several files from.
#[derive(Clone)]
#[non_exhaustive]
pub struct FileAccessUrlList {
    /// One entry for each file.
    pub urls: Vec<FileAccessUrl>,
}

object! { FileAccessUrlList {
    required urls,
} }
