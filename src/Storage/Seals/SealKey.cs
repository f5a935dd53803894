using System.Security.Cryptography;
using OneOf;
using PlanKit.Ledger;

namespace PlanKit.Storage;

/// <summary>
/// The user's key for seals: ECDSA over P-256 (FIPS 186-5), in a PEM file that only its owner may read, outside every plan file.
/// Not thread-safe.
/// </summary>
public sealed class SealKey : IDisposable
{
    private readonly ECDsa _key;

    private SealKey(ECDsa key) => _key = key;

    /// <summary>The hash of the public key (SubjectPublicKeyInfo, DER): what people compare.</summary>
    public Digest Fingerprint => Digest.Of(PublicKey);

    internal byte[] PublicKey => _key.ExportSubjectPublicKeyInfo();

    /// <summary>Reads the key, and makes it first where there is none.</summary>
    /// <param name="path">Where it lies.</param>
    public static OneOf<SealKey, UnusableKey, FileFault> LoadOrCreate(string path)
    {
        string full = Path.GetFullPath(path);
        try
        {
            if (!File.Exists(full))
            {
                Create(full);
            }

            return Read(full) is { } key ? new SealKey(key) : new UnusableKey(full);
        }
        catch (Exception exception) when (FileFailures.IsOrdinary(exception))
        {
            return FileFailures.ToFault(full, exception);
        }
    }

    /// <summary>The fingerprint of the key that lies there; null where there is none that can be read.</summary>
    public static Digest? FingerprintAt(string path)
    {
        try
        {
            using ECDsa? key = File.Exists(path) ? Read(path) : null;
            return key is null ? null : Digest.Of(key.ExportSubjectPublicKeyInfo());
        }
        catch (Exception exception) when (FileFailures.IsOrdinary(exception))
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();

    /// <summary>Signs some bytes: r and s, 32 bytes each.</summary>
    internal byte[] Sign(ReadOnlySpan<byte> bytes) => _key.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

    private static ECDsa? Read(string path)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(path));
            return key;
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            key.Dispose();
            return null;
        }
    }

    // Written aside and moved, so that no half a key is ever read; whoever is first wins, and the other one reads his.
    private static void Create(string path)
    {
        PrivateFolder.Create(Path.GetDirectoryName(path)!);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        string aside = path + "." + Path.GetRandomFileName();
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            using (var writer = new StreamWriter(aside, options))
            {
                writer.WriteLine(key.ExportPkcs8PrivateKeyPem());
            }

            File.Move(aside, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Somebody else was first: theirs is read.
        }
        finally
        {
            // Whatever went wrong, no second private key is left lying about.
            File.Delete(aside);
        }
    }
}
