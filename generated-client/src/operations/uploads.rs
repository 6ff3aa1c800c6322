// @generated: do not edit, it is generated
// from api.yaml by `codegen`.

//! Uploads.
//!
//! Files for messages. Presign an upload, `PUT` the bytes to the returned URL (object storage, not
//! this API), complete the upload, then send a message with a `file` part that names the
//! `uploadId`.

use crate::runtime::prelude::*;
use crate::types::*;

/// Uploads.
impl Client {
    /// Ask for a URL to upload a file to
    ///
    /// Reserves an upload and returns the URL for its bytes. Send the bytes there with a plain HTTP
    /// request (`Content-Type` set to the `mediaType`), then complete the upload.
    ///
    /// `POST /chat/uploads/presign` with `api_key` or `session_jwt`.
    ///
    /// # Errors
    ///
    /// - 400: The request is not valid, for example because a required field is missing.
    /// - 401: The credential is missing, wrong or expired, or of a kind that this operation does
    ///   not accept.
    /// - 403: The caller may not do this, for example because the user is not in the room, is no
    ///   operator of it, did not send the message, or because the room is frozen.
    /// - 413: The file is larger than the account allows.
    /// - 429: Too many calls of this kind in too short a time.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use generated_client::Client;
    /// # use generated_client::types::NewUpload;
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .presign_upload(NewUpload::new("receipt.png", "image/png", 48213))
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn presign_upload(&self, body: NewUpload) -> PresignUpload {
        self.request(&PresignUpload::OPERATION)
            .json("application/json", &body)
            .call()
    }

    /// Complete an upload
    ///
    /// Tells Sendsar that all bytes are in place, so that messages may use the file.
    ///
    /// `POST /chat/uploads/{uploadId}/complete` with `api_key` or `session_jwt`.
    ///
    /// # Errors
    ///
    /// - 401: The credential is missing, wrong or expired, or of a kind that this operation does
    ///   not accept.
    /// - 404: Something that the path names does not exist, or the caller may not see it.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use generated_client::Client;
    /// # use generated_client::types::EmptyObject;
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .complete_upload("my-upload-id")
    ///     .body(EmptyObject::new())
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn complete_upload(&self, upload_id: &str) -> CompleteUpload {
        self.request(&CompleteUpload::OPERATION)
            .path("uploadId", upload_id)
            .call()
    }

    /// Abort an upload
    ///
    /// Gives up an upload that has not been completed.
    ///
    /// `DELETE /chat/uploads/{uploadId}` with `api_key` or `session_jwt`.
    ///
    /// # Errors
    ///
    /// - 401: The credential is missing, wrong or expired, or of a kind that this operation does
    ///   not accept.
    /// - 404: Something that the path names does not exist, or the caller may not see it.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use generated_client::Client;
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.abort_upload("my-upload-id").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn abort_upload(&self, upload_id: &str) -> AbortUpload {
        self.request(&AbortUpload::OPERATION)
            .path("uploadId", upload_id)
            .call()
    }

    /// Get a URL to read a file from
    ///
    /// Returns a short-lived URL from which the file can be downloaded without credentials.
    ///
    /// `GET /chat/uploads/{uploadId}/access` with `api_key` or `session_jwt`.
    ///
    /// # Errors
    ///
    /// - 401: The credential is missing, wrong or expired, or of a kind that this operation does
    ///   not accept.
    /// - 403: The caller may not do this, for example because the user is not in the room, is no
    ///   operator of it, did not send the message, or because the room is frozen.
    /// - 404: Something that the path names does not exist, or the caller may not see it.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use generated_client::Client;
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_upload_access("my-upload-id").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_upload_access(&self, upload_id: &str) -> GetUploadAccess {
        self.request(&GetUploadAccess::OPERATION)
            .path("uploadId", upload_id)
            .call()
    }

    /// Get URLs to read several files from
    ///
    /// Returns a short-lived URL for each of the files, in one call.
    ///
    /// `POST /chat/uploads/access` with `api_key` or `session_jwt`.
    ///
    /// # Errors
    ///
    /// - 400: The request is not valid, for example because a required field is missing.
    /// - 401: The credential is missing, wrong or expired, or of a kind that this operation does
    ///   not accept.
    /// - 403: The caller may not do this, for example because the user is not in the room, is no
    ///   operator of it, did not send the message, or because the room is frozen.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use generated_client::Client;
    /// # use generated_client::types::UploadSelection;
    /// # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .list_upload_access(UploadSelection::new(vec!["upload_123".to_owned(), "upload_124".to_owned()]))
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_upload_access(&self, body: UploadSelection) -> ListUploadAccess {
        self.request(&ListUploadAccess::OPERATION)
            .json("application/json", &body)
            .call()
    }
}

operation! {
    pub struct PresignUpload: "presign_upload" "POST" "/chat/uploads/presign" {}
    credentials [["ApiKey"], ["SessionJwt"]];
    ok PresignedUpload { 2XX json; }
    err ErrorBody { 400 json; 401 json; 403 json; 413 json; 429 json; }
}

operation! {
    pub struct CompleteUpload: "complete_upload" "POST" "/chat/uploads/{uploadId}/complete" {
        /// Nothing to say. May be left out; the SDKs send an empty object.
        json body: EmptyObject = "application/json",
    }
    credentials [["ApiKey"], ["SessionJwt"]];
    ok Value { 2XX json; }
    err ErrorBody { 401 json; 404 json; }
}

operation! {
    pub struct AbortUpload: "abort_upload" "DELETE" "/chat/uploads/{uploadId}" {}
    credentials [["ApiKey"], ["SessionJwt"]];
    ok () { 2XX empty; }
    err ErrorBody { 401 json; 404 json; }
}

operation! {
    pub struct GetUploadAccess: "get_upload_access" "GET" "/chat/uploads/{uploadId}/access" {}
    credentials [["ApiKey"], ["SessionJwt"]];
    ok FileAccessUrl { 2XX json; }
    err ErrorBody { 401 json; 403 json; 404 json; }
}

operation! {
    pub struct ListUploadAccess: "list_upload_access" "POST" "/chat/uploads/access" {}
    credentials [["ApiKey"], ["SessionJwt"]];
    ok FileAccessUrlList { 2XX json; }
    err ErrorBody { 400 json; 401 json; 403 json; }
}
