using System.IO.Compression;
using System.Xml;
using OneOf;
using PlanKit.Ledger;
using PlanKit.Storage;
using PlanKit.Text;

namespace PlanKit.Cli.Plans;

/// <summary>Reads where a ledger once stood: from <c>sequence:hash</c>, a hash alone, the properties of an exported workbook, or a seal.</summary>
internal static class EarlierHead
{
    // Where Excel and LibreOffice keep the properties, and where .NET's packaging does (OPC, ISO/IEC 29500-2, leaves it open).
    private static readonly string[] PropertyParts = ["docProps/core.xml", ".psmdcp"];

    private const long LongestSeal = 64 * 1024;

    private static readonly LocalizableText NoHead = new(
        "“{0}”不是链尾：写“序号:哈希”、64 位哈希、一个导出的工作簿（.xlsx），或一份封存文件。",
        "“{0}” is no head: give sequence:hash, a hash of 64 digits, an exported workbook (.xlsx), or a seal.");

    private static readonly LocalizableText NoFile = new(
        "找不到文件 {0}。请检查路径和文件名（--head）。",
        "There is no file {0}. Check the path and the name (--head).");

    private static readonly LocalizableText NoSeal = new(
        "{0} 不是封存文件（{1}）。请换一份 plankit seal --out 写出的文件。",
        "{0} is no seal ({1}). Take a file that plankit seal --out wrote.");

    private static readonly LocalizableText Forged = new(
        "封存文件 {0} 的签名不对：签名之后内容被改动过。请向封存人要原来的文件。",
        "The signature of the seal {0} does not match: it was changed after it was signed. Ask whoever sealed the quarter for the original.");

    private static readonly LocalizableText NoHeadInside = new(
        "工作簿 {0} 里没有链尾：它不是本程序导出的，或属性被删掉了。请换一个，或直接写“序号:哈希”。",
        "The workbook {0} holds no head: PlanKit did not export it, or its properties were removed. Take another, or give sequence:hash.");

    /// <summary>Reads it.</summary>
    /// <returns>Where the ledger stood, with the seal in which it was found, if it was.</returns>
    public static OneOf<(EarlierPosition Position, SealFile? Seal), Failure> Read(CommandSession session, string given)
    {
        if (Parse(given) is { } position)
        {
            return (position, (SealFile?)null);
        }

        string path = session.Resolve(given);
        if (!File.Exists(path))
        {
            return new Failure(LooksLikeFile(given) ? NoFile.Format(path) : NoHead.Format(given));
        }

        if (BeginsAsJson(path))
        {
            return ReadSeal(path);
        }

        try
        {
            return ReadKeywords(path).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Parse).FirstOrDefault(found => found is not null) is { } found
                ? (found, (SealFile?)null)
                : new Failure(NoHeadInside.Format(path));
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException)
        {
            return new Failure(NoHeadInside.Format(path));
        }
    }

    private static OneOf<(EarlierPosition Position, SealFile? Seal), Failure> ReadSeal(string path) =>
        (new FileInfo(path).Length > LongestSeal ? new NotASealFile("It is too long.") : SealFile.Read(File.ReadAllBytes(path)))
            .Match<OneOf<(EarlierPosition Position, SealFile? Seal), Failure>>(
                seal => (EarlierPosition.Of(seal.Statement.Head), seal),
                other => new Failure(NoSeal.Format(path, other.Detail)),
                forged => new Failure(Forged.Format(path)));

    private static bool LooksLikeFile(string given) => Path.HasExtension(given) || given.AsSpan().IndexOfAny('/', '\\') >= 0;

    private static bool BeginsAsJson(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return stream.ReadByte() == '{';
    }

    private static EarlierPosition? Parse(string text) =>
        LedgerHead.TryParse(text, out LedgerHead? head) ? EarlierPosition.Of(head)
        : Digest.TryParse(text, out Digest? hash) ? new EarlierPosition(hash)
        : null;

    private static string ReadKeywords(string path)
    {
        using ZipArchive workbook = ZipFile.OpenRead(path);
        if (workbook.Entries.FirstOrDefault(entry => PropertyParts.Any(part => entry.FullName.EndsWith(part, StringComparison.Ordinal))) is not { } properties)
        {
            return "";
        }

        using Stream stream = properties.Open();
        using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "keywords" })
            {
                return xml.ReadElementContentAsString();
            }
        }

        return "";
    }
}
