using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OneOf;
using PlanKit.Ledger;
using PlanKit.Model;

namespace PlanKit.Storage;

/// <summary>
/// Where a ledger stood when a quarter was sealed, signed: a small file of JSON that is kept or handed in apart from the plan file
/// (docs/format.md). Immutable.
/// </summary>
public sealed class SealFile
{
    private const int Version = 1;
    private const string Algorithm = "ECDSA-P256-SHA256";
    private const string Purpose = "PlanKit seal 1";

    private static readonly JsonWriterOptions WriterOptions = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly byte[] _publicKey;
    private readonly byte[] _signature;

    private SealFile(SealStatement statement, byte[] publicKey, byte[] signature)
    {
        Statement = statement;
        _publicKey = publicKey;
        _signature = signature;
    }

    /// <summary>What is signed.</summary>
    public SealStatement Statement { get; }

    /// <summary>The hash of the public key of whoever signed it. Anybody can make a key: compare it with one that you know.</summary>
    public Digest Fingerprint => Digest.Of(_publicKey);

    /// <summary>Signs.</summary>
    public static SealFile Sign(SealStatement statement, SealKey key) => new(statement, key.PublicKey, key.Sign(BytesOf(statement)));

    /// <summary>Reads a seal and checks its signature.</summary>
    /// <param name="json">The file's bytes.</param>
    public static OneOf<SealFile, NotASealFile, ForgedSeal> Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 4 });
            JsonElement root = document.RootElement;
            if (root.GetProperty("plankitSeal").GetInt32() != Version || root.GetProperty("algorithm").GetString() != Algorithm)
            {
                return new NotASealFile("Its version or its algorithm is unknown.");
            }

            string quarter = root.GetProperty("quarter").GetString() ?? "";
            if (!LedgerHead.TryParse(root.GetProperty("head").GetString(), out LedgerHead? head)
                || !Enum.TryParse(quarter, out Quarter parsed)
                || parsed.ToString() != quarter)
            {
                return new NotASealFile("Its head or its quarter is unreadable.");
            }

            var statement = new SealStatement(
                new PlanHeader(root.GetProperty("unit").GetString() ?? "", root.GetProperty("year").GetInt32()),
                parsed,
                head,
                root.GetProperty("sealedAt").GetString() ?? "",
                root.GetProperty("sealedBy").GetString() ?? "");
            var seal = new SealFile(statement, root.GetProperty("publicKey").GetBytesFromBase64(), root.GetProperty("signature").GetBytesFromBase64());
            return seal.IsGenuine() ? seal : new ForgedSeal(seal.Fingerprint);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or CryptographicException)
        {
            return new NotASealFile(exception.Message);
        }
    }

    /// <summary>The file's bytes: UTF-8, one line feed at the end.</summary>
    public byte[] Write()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, WriterOptions))
        {
            json.WriteStartObject();
            json.WriteNumber("plankitSeal", Version);
            json.WriteString("unit", Statement.Plan.Unit);
            json.WriteNumber("year", Statement.Plan.Year);
            json.WriteString("quarter", Statement.Quarter.ToString());
            json.WriteString("head", Statement.Head.ToString());
            json.WriteString("sealedAt", Statement.SealedAt);
            json.WriteString("sealedBy", Statement.SealedBy);
            json.WriteString("algorithm", Algorithm);
            json.WriteBase64String("publicKey", _publicKey);
            json.WriteBase64String("signature", _signature);
            json.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    private bool IsGenuine()
    {
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(_publicKey, out int read);
        return read == _publicKey.Length
            && key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value
            && key.VerifyData(BytesOf(Statement), _signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    // Framed as the chain's fields are: four bytes of length, high byte first, then the bytes.
    private static byte[] BytesOf(SealStatement statement)
    {
        using var framed = new MemoryStream();
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (byte[] field in (byte[][])
            [
                Encoding.UTF8.GetBytes(Purpose),
                Encoding.UTF8.GetBytes(statement.Plan.Unit),
                Encoding.UTF8.GetBytes(statement.Plan.Year.ToString(CultureInfo.InvariantCulture)),
                Encoding.UTF8.GetBytes(statement.Quarter.ToString()),
                Encoding.UTF8.GetBytes(statement.Head.Sequence.ToString(CultureInfo.InvariantCulture)),
                Convert.FromHexString(statement.Head.Hash.Hex),
                Encoding.UTF8.GetBytes(statement.SealedAt),
                Encoding.UTF8.GetBytes(statement.SealedBy),
            ])
        {
            BinaryPrimitives.WriteInt32BigEndian(length, field.Length);
            framed.Write(length);
            framed.Write(field);
        }

        return framed.ToArray();
    }
}
