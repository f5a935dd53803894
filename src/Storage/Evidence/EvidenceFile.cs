using System.Security.Cryptography;
using OneOf;
using PlanKit.Ledger;

namespace PlanKit.Storage;

/// <summary>
/// A file that is to be kept as evidence: opened and hashed, so that a fact can name it before it is kept. It is read a
/// second time, piece by piece, when it is; nothing in it is ever run or opened. Not thread-safe.
/// </summary>
public sealed class EvidenceFile : IDisposable
{
    private readonly FileStream _stream;

    private EvidenceFile(string path, FileStream stream, EvidenceReference reference)
    {
        Path = path;
        _stream = stream;
        Reference = reference;
    }

    /// <summary>The full path.</summary>
    public string Path { get; }

    /// <summary>What facts name it by.</summary>
    public EvidenceReference Reference { get; }

    /// <summary>Opens a file and hashes it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limit">How large it may be, in bytes.</param>
    public static OneOf<EvidenceFile, EvidenceRefusal> Open(string path, long limit = PlanFileOptions.DefaultEvidenceLimit)
    {
        string full = System.IO.Path.GetFullPath(path);
        if (Directory.Exists(full))
        {
            return (EvidenceRefusal)new EvidenceIsFolder(full);
        }

        FileStream? stream = null;
        try
        {
            // Asked before it is opened: a pipe, whose length is 0, would keep whoever opens it waiting, and a device has no end.
            if (new FileInfo(full).Length == 0)
            {
                return (EvidenceRefusal)new EvidenceIsEmpty(full);
            }

            stream = new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.Read);
            long size = stream.Length;
            if (size > limit)
            {
                stream.Dispose();
                return (EvidenceRefusal)new EvidenceTooLarge(full, size, limit);
            }

            var digest = Digest.FromHash(SHA256.HashData(stream));
            return new EvidenceFile(full, stream, new EvidenceReference(digest, System.IO.Path.GetFileName(full), size));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return (EvidenceRefusal)new FileNotFound(full);
        }
        catch (Exception exception) when (FileFailures.IsOrdinary(exception))
        {
            stream?.Dispose();
            return (EvidenceRefusal)FileFailures.ToFault(full, exception);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    /// <summary>Copies it.</summary>
    /// <returns>False where it is no longer what was hashed.</returns>
    internal bool TryCopyTo(Stream destination)
    {
        _stream.Position = 0;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = new byte[81_920];
        long copied = 0;
        int read;
        while ((read = _stream.Read(buffer)) > 0)
        {
            copied += read;
            if (copied > Reference.Size)
            {
                return false;
            }

            hash.AppendData(buffer, 0, read);
            destination.Write(buffer, 0, read);
        }

        return copied == Reference.Size && Digest.FromHash(hash.GetHashAndReset()) == Reference.Content;
    }
}
