"""The network of image.onnx a second time, in PyTorch, for ImageEncoderIT.

    python3 image.py FOLDER      FOLDER is src/picture-pack after a build: node_modules/nsfwjs lies in it

It walks the graph of TensorFlow.js as the npm package has it, with weights as q * scale + min in floats; nothing is shared with tools/image-encoder.mjs.
Padding is computed from the sizes, as TensorFlow defines SAME: what is odd goes below and to the right. It draws picture.png (224 x 224, so that nothing is
resampled) and writes values.txt, the 1,792 values of that picture, one a line. Made with PyTorch 1.13 on a processor, in floats of 32 bits.
"""
import base64
import json
import os
import subprocess
import sys

import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image

MODEL = os.path.join(os.path.abspath(sys.argv[1]), "node_modules/nsfwjs/dist/models/mobilenet_v2_mid/")


def script(name):
    program = "const m = require(process.argv[1]); console.log(JSON.stringify(m.default ?? m))"
    return json.loads(subprocess.check_output(["node", "-e", program, MODEL + name], cwd=MODEL))


def drawn():
    """A slope of colours with a disk, a frame and stripes: edges of all directions, dark and light."""
    y, x = np.mgrid[0:224, 0:224]
    picture = np.stack([x, y, 223 - x], axis=2) * 255 // 223
    picture[(x - 80) ** 2 + (y - 90) ** 2 < 55 ** 2] = [250, 200, 30]
    picture[(x - 80) ** 2 + (y - 90) ** 2 < 20 ** 2] = [20, 20, 20]
    picture[(abs(x - 160) < 45) & (abs(y - 150) < 50) & ((abs(x - 160) > 36) | (abs(y - 150) > 41))] = [255, 255, 255]
    picture[(y > 190) & ((x // 7) % 2 == 0)] = [40, 90, 50]
    return picture.astype(np.uint8)


def weights(model):
    manifest = model["weightsManifest"][0]
    raw = b"".join(base64.b64decode(script(path + ".min.js")) for path in manifest["paths"])
    at, found = 0, {}
    for weight in manifest["weights"]:
        count = int(np.prod(weight["shape"], dtype=int))
        q = np.frombuffer(raw, np.uint8, count, at).astype(np.float32)
        at += count
        values = q * weight["quantization"]["scale"] + weight["quantization"]["min"]
        found[weight["name"]] = torch.tensor(values.astype(np.float32).reshape(weight["shape"]))
    assert at == len(raw)
    return found


def convolution(node, x, kernel, offset):
    stride = int(node["attr"]["strides"]["list"]["i"][1])
    missing = max((-(-x.shape[2] // stride) - 1) * stride + kernel.shape[0] - x.shape[2], 0)
    x = F.pad(x, (missing // 2, missing - missing // 2) * 2)
    if node["op"] == "_FusedConv2D":
        y = F.conv2d(x, kernel.permute(3, 2, 0, 1), offset, stride)
    else:
        y = F.conv2d(x, kernel.permute(2, 3, 0, 1), offset, stride, groups=kernel.shape[2])
    fused = [base64.b64decode(name).decode() for name in node["attr"]["fused_ops"]["list"]["s"]]
    return y.clamp(0, 6) if "Relu6" in fused else y


def values(model, picture):
    known = weights(model)
    for node in model["modelTopology"]["node"]:
        inputs = [known.get(name) for name in node.get("input", [])]
        if node["op"] == "Placeholder":
            known[node["name"]] = torch.tensor(picture / np.float32(255)).permute(2, 0, 1)[None]
        elif node["op"] == "Mul":
            known[node["name"]] = inputs[0] * inputs[1]
        elif node["op"] == "Sub":
            known[node["name"]] = inputs[0] - inputs[1]
        elif node["op"] in ("_FusedConv2D", "FusedDepthwiseConv2dNative"):
            known[node["name"]] = convolution(node, *(inputs[i] for i in (0, 1, 2)))
        elif node["op"] == "AddV2":
            known[node["name"]] = inputs[0] + inputs[1]
        elif node["op"] == "AvgPool":
            known[node["name"]] = F.avg_pool2d(inputs[0], 7)
        elif node["op"] == "Squeeze":
            return inputs[0].flatten()
        elif node["op"] != "Const":
            raise ValueError(node["op"])


picture = drawn()
Image.fromarray(picture).save("picture.png", optimize=True)
with torch.no_grad():
    pooled = values(script("model.min.js"), picture)
with open("values.txt", "w") as out:
    out.writelines("%.6g\n" % v for v in pooled.tolist())
